package org.capacitycommons.portal.deployment;

import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.incident.Incident;

/**
 * What became of a deployment.
 *
 * @param results newest first, as many as one page of the service holds
 * @param peoplePlanned how many people it was to reach in its first year, as its project says; null where it does not
 */
record Life(
        List<Result> results,
        List<Milestone> milestones,
        Sums sums,
        List<Transaction> transactions,
        long allTransactions,
        List<Document> documents,
        List<Incident> incidents,
        @Nullable String peoplePlanned) {

    /** Who said so is the ministry or a partner; accepted is what stands in an accepted report. */
    @TemplateData
    public record Reported(String acceptance) {}

    /** What an indicator came to in a period; a value that nobody knows is null. */
    @TemplateData
    public record Result(
            String indicator,
            String periodStart,
            String periodEnd,
            @Nullable String value,
            @Nullable String note,
            @Nullable List<Part> parts,
            Reported reported) {

        /** The same told apart, where somebody told it. */
        public List<Part> told() {
            return parts == null ? List.of() : parts;
        }
    }

    /** A result of one category of one dimension; a value that nobody knows is null. */
    @TemplateData
    public record Part(
            String dimension, String category, @Nullable String value) {}

    /** A planned step. */
    @TemplateData
    public record Milestone(
            String title,
            @Nullable String description,
            String plannedOn,
            String status,
            @Nullable String achievedOn,
            Reported reported) {}

    /** Money promised, received or paid. */
    @TemplateData
    public record Transaction(
            String typeCode,
            String happenedOn,
            String value,
            String currency,
            @Nullable String description,
            @Nullable Side provider,
            @Nullable Side receiver,
            Reported reported) {}

    /** An organisation on one side of it. */
    @TemplateData
    public record Side(@Nullable String name) {}

    /** What stands, by currency. */
    record Sums(List<Sum> transactions, List<Amount> budget) {}

    /** One kind of transaction in one currency. */
    record Sum(String type, String value, String currency) {}

    /** What is planned in one currency. */
    record Amount(String value, String currency) {}

    /** A document, kept here or elsewhere. */
    @TemplateData
    public record Document(
            String id,
            String title,
            String language,
            @Nullable String url,
            String mediaType,
            @Nullable Long sizeBytes,
            @Nullable String endedAt) {

        /** An address that a browser may follow; anything else is not offered. */
        public boolean elsewhere() {
            return url != null && (url.startsWith("https://") || url.startsWith("http://"));
        }

        public boolean keptHere() {
            return url == null;
        }
    }

    /** As much of a project as says whom it was meant for. */
    record Plan(@Nullable Map<String, Section> sections) {

        /** Answers of one section. */
        record Section(@Nullable Map<String, List<String>> answers) {}

        @Nullable
        String peopleInYearOne() {
            Section people = sections == null ? null : sections.get("people");
            var answers = people == null ? null : people.answers();
            return answers == null
                    ? null
                    : answers.getOrDefault("peopleYearOne", List.of()).stream()
                            .findFirst()
                            .orElse(null);
        }
    }
}
