package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an amendment changes in a published deployment. A part that changes is ended and added anew. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What changes in a published deployment. A part that changes is ended and added anew.")
public record DeploymentChanges(
        @Schema(description = "New title, 1 to 120 characters; null leaves it") @Nullable
        String title,

        @Schema(description = "New summary, 1 to 1,000 characters; null leaves it") @Nullable
        String summary,

        @Nullable List<SiteInput> addSites,
        @Schema(description = "Ids, such as S-17") @Nullable List<String> endSites,
        @Nullable List<ModelUseInput> addModelUses,
        @Schema(description = "Ids, such as M-18") @Nullable List<String> endModelUses,
        @Nullable List<IndicatorInput> addIndicators,
        @Schema(description = "Ids, such as I-19") @Nullable List<String> endIndicators) {

    private static final int MOST = 20;

    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Refuses lists that nobody means, and a change that changes nothing. */
    void checkSizes(Fields fields) {
        boolean isEmpty = title == null && summary == null;
        for (List<?> list : List.of(
                given(addSites),
                given(endSites),
                given(addModelUses),
                given(endModelUses),
                given(addIndicators),
                given(endIndicators))) {
            isEmpty = isEmpty && list.isEmpty();
            if (list.size() > MOST || list.stream().anyMatch(Objects::isNull)) {
                fields.complain("deployment", list.size() > MOST ? "too-many" : "malformed");
            }
        }
        if (isEmpty) {
            fields.complain("deployment", "nothing-changes");
        }
    }
}
