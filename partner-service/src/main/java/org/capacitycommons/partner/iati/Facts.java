package org.capacitycommons.partner.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is public of one deployment, as far as the standard has a place for it.
 *
 * @param nation ISO 3166-1 alpha-2 of the lead nation, or XX
 * @param startedOn year, month or day, as it is on record
 * @param closedOn the day on which it was closed
 * @param dacCodes purpose codes of the record itself; those of its sector count where it has none
 * @param goal number of the main Sustainable Development Goal of its sector
 */
record Facts(
        String id,
        String origin,
        String nation,
        List<String> nations,
        String language,
        String title,
        String summary,
        @Nullable String titleFr,
        @Nullable String summaryFr,
        String sector,
        String sectorName,
        List<String> dacCodes,
        @Nullable String goal,
        @Nullable String stage,
        @Nullable String stageAsReported,
        @Nullable String cooperation,
        @Nullable String startedOn,
        @Nullable LocalDate closedOn,
        @Nullable String project,
        @Nullable Owner owner,
        List<String> partners,
        Instant updatedAt,
        Parts parts) {

    /** Whether anybody is named who takes part. */
    boolean hasParticipant() {
        return owner != null
                || parts.participants().stream().anyMatch(one -> !one.name().isEmpty())
                || partners.stream().anyMatch(name -> !name.isEmpty());
    }

    /** The same with what belongs to it. */
    Facts with(Parts others) {
        return new Facts(
                id,
                origin,
                nation,
                nations,
                language,
                title,
                summary,
                titleFr,
                summaryFr,
                sector,
                sectorName,
                dacCodes,
                goal,
                stage,
                stageAsReported,
                cooperation,
                startedOn,
                closedOn,
                project,
                owner,
                partners,
                updatedAt,
                others);
    }

    /** The ministry of a registered one. */
    record Owner(
            String id,
            String name,
            @Nullable String iatiRef,
            @Nullable String iatiType) {}

    /** What belongs to it. */
    record Parts(
            List<Site> sites,
            List<ModelUse> modelUses,
            List<Participant> participants,
            List<Indicator> indicators,
            List<Money> transactions,
            List<Budget> budgets,
            List<Document> documents) {
        static final Parts NONE =
                new Parts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A place; without position where its ministry tells only the name. */
    record Site(
            long id,
            String name,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {}

    /** Which revision of which model runs, under which licence, and where its data stays. */
    record ModelUse(
            long id,
            String model,
            String revision,
            @Nullable String commit,
            @Nullable String licence,
            @Nullable String licenceName,
            String licenceStatus,
            String purpose,
            String runsOn,
            String dataNation,
            String inferenceNation,
            String accessFromAbroad,
            LocalDate since) {}

    /** Who takes part; role 1 funding, 2 accountable, 3 extending, 4 implementing. */
    record Participant(
            int role,
            String name,
            @Nullable String ref,
            @Nullable String type) {}

    /** What is measured. Dates of baseline and target may be a year or a month only. */
    record Indicator(
            String name,
            String unit,
            String howMeasured,
            boolean percentage,
            boolean ascending,
            @Nullable BigDecimal baseline,
            @Nullable String baselineOn,
            @Nullable BigDecimal target,
            @Nullable String targetOn,
            List<Result> results) {}

    /** What was measured in a period; without value where it is not known. */
    record Result(
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            @Nullable String note,
            List<Part> parts) {}

    /** A share of a result, for example sex = female. */
    record Part(String dimension, String category, BigDecimal value) {}

    /** A transaction; type as in the list TransactionType. */
    record Money(
            String type,
            @Nullable String ref,
            LocalDate on,
            BigDecimal value,
            String currency,
            LocalDate valueOn,
            @Nullable String description,
            Party provider,
            Party receiver) {}

    /** One side of a transaction. */
    record Party(@Nullable String name, @Nullable String ref) {}

    /** A budget of at most one year. */
    record Budget(
            String type,
            String status,
            LocalDate from,
            LocalDate to,
            BigDecimal value,
            String currency,
            LocalDate valueOn) {}

    /** A document that everybody may read, by its address. */
    record Document(String title, String language, String category, String mediaType, String address) {}
}
