package org.capacitycommons.portal.support;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A need that an offer answers. */
record NeedSuggestion(
        String project,
        String title,
        String nation,
        String sector,
        int need,
        String kind,
        String amount,
        String until,
        List<Reason> reasons,
        @Nullable String match) {}
