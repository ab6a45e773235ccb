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
            Reported reported) {}

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
            @Nullable Counterpart provider,
            @Nullable Counterpart receiver,
            Reported reported) {}

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
            String currency) {}

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
            @Nullable String note) {}

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
            @Nullable Counterpart receiver) {}

    record NewBudgetLine(
            String type, String status, String periodStart, String periodEnd, String value, String currency) {}

    record NewLink(String title, String language, String category, String audience, String url) {}
}
