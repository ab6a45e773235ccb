package org.capacitycommons.portal.support;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An offer that answers a need of a project. */
record OfferSuggestion(
        Offer offer,
        int need,
        List<Reason> reasons,
        @Nullable String match) {}
