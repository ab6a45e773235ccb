package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A change to a published deployment that waits to be accepted, as the partner service answers it. */
@TemplateData
record DeploymentChange(
        String id,
        String record,
        long version,
        String state,
        String reason,
        long baseVersion,
        long recordVersion,
        @Nullable Parts changes,
        @Nullable List<Difference> diff,
        @Nullable String comment,
        @Nullable List<String> may) {

    /** What changes, in parts: texts that become others, what is added, and ids of what is taken out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parts(
            @Nullable String title,
            @Nullable String summary,
            @Nullable List<DeploymentsApi.Site> addSites,
            @Nullable List<String> endSites,
            @Nullable List<DeploymentsApi.ModelUse> addModelUses,
            @Nullable List<String> endModelUses,
            @Nullable List<DeploymentsApi.Indicator> addIndicators,
            @Nullable List<String> endIndicators) {
        static final Parts NONE = new Parts(null, null, null, null, null, null, null, null);

        Parts texts(@Nullable String newTitle, @Nullable String newSummary) {
            return new Parts(
                    newTitle, newSummary, addSites, endSites, addModelUses, endModelUses, addIndicators, endIndicators);
        }

        Parts sites(List<DeploymentsApi.Site> added) {
            return new Parts(title, summary, added, endSites, addModelUses, endModelUses, addIndicators, endIndicators);
        }

        Parts modelUses(List<DeploymentsApi.ModelUse> added) {
            return new Parts(title, summary, addSites, endSites, added, endModelUses, addIndicators, endIndicators);
        }

        Parts indicators(List<DeploymentsApi.Indicator> added) {
            return new Parts(title, summary, addSites, endSites, addModelUses, endModelUses, added, endIndicators);
        }

        Parts ending(List<String> sites, List<String> uses, List<String> indicators) {
            return new Parts(title, summary, addSites, sites, addModelUses, uses, addIndicators, indicators);
        }

        static <T> List<T> given(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }

        static <T> List<T> with(@Nullable List<T> list, T one) {
            var more = new ArrayList<>(given(list));
            more.add(one);
            return List.copyOf(more);
        }

        static <T> List<T> without(@Nullable List<T> list, int place) {
            var fewer = new ArrayList<>(given(list));
            if (place >= 0 && place < fewer.size()) {
                fewer.remove(place);
            }
            return List.copyOf(fewer);
        }
    }

    /** One thing that changes; a part is told with its values by name, and null is what is not there. */
    record Difference(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** A change in a list. */
    record Summary(String id, String record, String state) {}

    /** A change as it is sent. */
    record Draft(String reason, Parts deployment) {}

    public boolean may(String action) {
        return may != null && may.contains(action);
    }

    /** Whether the deployment became another one since the change was saved. */
    public boolean outdated() {
        return baseVersion != recordVersion;
    }

    Parts parts() {
        return changes == null ? Parts.NONE : changes;
    }

    /** What a part of it is called: its name, or the model and its revision. */
    static String nameOf(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Map<?, ?> values ->
                values.get("name") != null
                        ? String.valueOf(values.get("name"))
                        : values.get("model") + " · " + values.get("revision");
            default -> part.toString();
        };
    }
}
