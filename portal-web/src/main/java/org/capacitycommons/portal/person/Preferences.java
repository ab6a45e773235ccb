package org.capacitycommons.portal.person;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the visitor prefers. What this page does not ask goes back as it came. */
record Preferences(
        String language,
        @Nullable Map<String, Object> hardwareProfile,
        @Nullable List<Map<String, Object>> savedSearches,
        long version) {

    record Kept(
            String language,
            @Nullable Map<String, Object> hardwareProfile,
            @Nullable List<Map<String, Object>> savedSearches) {}

    Kept in(String otherLanguage) {
        return new Kept(otherLanguage, hardwareProfile, savedSearches);
    }
}
