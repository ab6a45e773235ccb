package org.capacitycommons.portal.reporting;

import java.time.Instant;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** What is reported on a deployment as it goes, as the partner service answers it. What nobody knows is null. */
final class Progress {
    private Progress() {}

    /** What an indicator came to in a period. */
    @TemplateData
    record Result(
            String id,
            String indicator,
            String periodStart,
            String periodEnd,
            @Nullable String value,
            boolean known,
            @Nullable String note,
            @Nullable List<Part> parts,
            Reported reported,
            @Nullable List<String> may) {

        /** The same told apart, where somebody told it. */
        public List<Part> told() {
            return parts == null ? List.of() : parts;
        }

        public boolean again() {
            return may != null && may.contains("report-anew");
        }
    }

    /** A result of one category of one dimension. */
    @TemplateData
    record Part(String dimension, String category, @Nullable String value, boolean known) {}

    /** Whether an administrator has accepted it with a report. */
    @TemplateData
    record Reported(String acceptance) {}

    /** A planned step. */
    @TemplateData
    record Milestone(
            String id,
            long version,
            String title,
            @Nullable String description,
            String type,
            String plannedOn,
            String status,
            @Nullable String achievedOn,
            Reported reported) {}

    /** Money that was promised, received or paid. */
    @TemplateData
    record Transaction(
            String id,
            String type,
            String happenedOn,
            String value,
            String currency,
            @Nullable String description,
            @Nullable String ref,
            @Nullable Counterpart provider,
            @Nullable Counterpart receiver,
            Reported reported,
            @Nullable List<String> may) {

        public boolean wrong() {
            return may != null && may.contains("put-right");
        }
    }

    /** An organisation on one side of a transaction. */
    @TemplateData
    record Counterpart(@Nullable String name, @Nullable String ref) {}

    /** Money planned for a period. */
    @TemplateData
    record BudgetLine(
            String id,
            String type,
            String status,
            String periodStart,
            String periodEnd,
            String value,
            String currency,
            @Nullable List<String> may) {

        public boolean replaceable() {
            return may != null && !may.isEmpty();
        }
    }

    /** What stands, added up by kind and currency. */
    record Sums(List<TransactionSum> transactions, List<Amount> budget) {}

    /** All transactions of a kind in a currency. */
    @TemplateData
    record TransactionSum(String type, String value, String currency) {}

    /** An amount of money. */
    @TemplateData
    record Amount(String value, String currency) {}

    /** A document: kept here, or elsewhere. */
    @TemplateData
    record Document(
            String id,
            String title,
            String language,
            String category,
            String kind,
            String audience,
            @Nullable String url,
            String mediaType,
            @Nullable Long sizeBytes,
            Instant addedAt,
            @Nullable Instant endedAt) {}

    record NewResult(
            String indicator,
            String periodStart,
            String periodEnd,
            @Nullable String value,
            boolean known,
            @Nullable String note,
            List<Part> parts) {}

    record NewMilestone(
            String title,
            @Nullable String description,
            String type,
            String plannedOn,
            String status,
            @Nullable String achievedOn) {}

    record NewTransaction(
            String type,
            String happenedOn,
            String value,
            String currency,
            @Nullable String description,
            @Nullable String ref,
            @Nullable Counterpart provider,
            @Nullable Counterpart receiver,
            @Nullable String supersedes) {}

    record NewBudgetLine(
            String type,
            String status,
            String periodStart,
            String periodEnd,
            String value,
            String currency,
            @Nullable String supersedes) {}

    record NewLink(String title, String language, String category, String audience, String url) {}
}
