package org.capacitycommons.portal.catalog;

import org.jspecify.annotations.Nullable;

/** How a model runs on a machine, as the catalogue reckons it. Without {@code fit} nobody knows. */
public record Fit(
        String quantisation,
        int contextTokens,
        @Nullable String fit,
        @Nullable Memory memory,
        @Nullable Figure beyond,
        @Nullable Figure speed,
        boolean speedUncertain,
        @Nullable Measured measured,
        Download download) {

    /** Memory that it takes, in gigabytes. */
    public record Memory(@Nullable Figure total, @Nullable Figure atLeast) {
        /** The whole need where it is known, else what is known of it. */
        public @Nullable Figure shown() {
            return total != null && total.isKnown() ? total : atLeast;
        }
    }

    /** What people measured on the same chip. */
    public record Measured(String low, String high, long runs, String ranOn, String measuredOn) {}

    /** Fetching the weights. */
    public record Download(
            Figure gigabytes,
            @Nullable Figure cost,
            @Nullable Figure hours) {}

    /** Key of the words for it. */
    public String key() {
        return fit == null ? "models.fit.UNKNOWN" : "models.fit." + fit;
    }

    public boolean runs() {
        return fit != null && !fit.equals("NO");
    }
}
