package org.capacitycommons.portal.nation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.figures.Statistics;

/** A nation with what is published of what goes on there, as the partner service answers it. */
@TemplateData
public record NationRecord(
        String code,
        Map<String, String> names,
        NationsApi.@Nullable BeltAndRoad beltAndRoad,
        List<Earlier> beltAndRoadEarlier,
        long projects,
        Statistics statistics,
        List<Named> partners,
        List<Named> models,
        List<Latest> latestResults,
        List<Capacity> capacity) {

    /** What a source said before. */
    @TemplateData
    public record Earlier(NationsApi.BeltAndRoad membership, Instant replacedAt) {}

    /** A name, and how many deployments name it. */
    @TemplateData
    public record Named(String name, long deployments) {}

    /** A result of a public deployment; a value that nobody knows is null. */
    @TemplateData
    public record Latest(
            String deployment,
            String title,
            String indicator,
            String unit,
            String periodEnd,
            @Nullable String value) {}

    /** One dimension of the nation's own judgement of how far it is. */
    @TemplateData
    public record Capacity(String dimension, @Nullable Assessment current, List<Assessment> history) {
        /** Its name in addresses. */
        public String slug() {
            return dimension.toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody said on one day, 0 to 5. */
    @TemplateData
    public record Assessment(int tier, String evidence, String assessedOn, String assessedBy) {}
}
