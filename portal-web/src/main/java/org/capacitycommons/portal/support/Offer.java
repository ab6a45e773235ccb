package org.capacitycommons.portal.support;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** What a partner puts on the table. */
@TemplateData
public record Offer(
        String id,
        long version,
        String state,
        @Nullable String closing,
        String kind,
        @Nullable String currency,
        String title,
        String text,
        String capacity,
        String left,
        List<String> nations,
        List<String> sectors,
        List<String> languages,
        String openUntil,
        Organisation organisation,
        List<String> may) {

    /** Who makes it. */
    @TemplateData
    public record Organisation(String id, String name) {}

    public boolean may(String action) {
        return may.contains(action);
    }
}
