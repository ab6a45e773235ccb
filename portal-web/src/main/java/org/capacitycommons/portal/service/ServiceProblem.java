package org.capacitycommons.portal.service;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The little that the portal reads of an RFC 9457 problem. */
record ServiceProblem(
        @Nullable String type,
        @Nullable List<ServiceRefusal.FieldFault> errors,
        @Nullable List<String> missing) {

    static final ServiceProblem UNREADABLE = new ServiceProblem(null, null, null);

    String slug() {
        return type == null ? "unknown" : type.substring(type.lastIndexOf('/') + 1);
    }
}
