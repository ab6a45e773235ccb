package org.capacitycommons.portal.service;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The little that the portal reads of an RFC 9457 problem. */
record ServiceProblem(
        @Nullable String type,
        @Nullable List<ServiceRefusal.FieldFault> errors,
        @Nullable List<Object> missing) {

    static final ServiceProblem UNREADABLE = new ServiceProblem(null, null, null);

    /** What is missing, by key; some problems name the record too, and then why it stands in the way is the key. */
    List<String> missingKeys() {
        return missing == null
                ? List.of()
                : missing.stream()
                        .map(m -> m instanceof Map<?, ?> named ? String.valueOf(named.get("why")) : m.toString())
                        .toList();
    }

    String slug() {
        return type == null ? "unknown" : type.substring(type.lastIndexOf('/') + 1);
    }
}
