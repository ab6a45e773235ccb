package org.capacitycommons.portal.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** A deployment as the partner service answers it, in a list or on its own. What nobody knows is null. */
@TemplateData
public record Deployment(
        String id,
        String title,
        @Nullable Map<String, String> titles,
        String nation,
        List<String> nations,
        @Nullable String sector,
        @Nullable String stage,
        @Nullable String stageAsReported,
        String origin,
        @Nullable String cooperation,
        String confirmation,
        @Nullable Organisation organisation,
        @Nullable List<String> partners,
        @Nullable String startedOn,
        Instant updatedAt,
        List<String> models,
        @Nullable String summary,
        @Nullable Map<String, String> summaries,
        @Nullable String system,
        long version,
        @Nullable List<Site> sites,
        @Nullable List<ModelUse> modelUses,
        @Nullable List<ModelUse> earlierModelUses,
        @Nullable List<Indicator> indicators,
        @Nullable List<Participant> participants,
        @Nullable List<Alert> alerts,
        @Nullable Source source,
        @Nullable String cooperationSource,
        @Nullable String confirmBy,
        @Nullable Instant confirmedAt,
        @Nullable List<String> missingForNextStage,
        @Nullable String project,
        @Nullable List<String> may) {
    private static final List<String> TERMS =
            List.of("commercialUse", "governmentUse", "derivatives", "redistribution", "displayDuty");

    /** Who runs it. */
    @TemplateData
    public record Organisation(String id, String name) {}

    /** Where it runs, by name. */
    @TemplateData
    public record Site(String id, String name) {}

    /** Which model, for what, and where its data stays. */
    @TemplateData
    public record ModelUse(
            String id,
            String model,
            String revision,
            @Nullable String upstreamCommit,
            Licence licence,
            String purpose,
            String runsOn,
            String dataNation,
            String inferenceNation,
            String accessFromAbroad,
            @Nullable String since,
            @Nullable Instant endedAt,
            @Nullable List<File> files) {

        /** Files of the revision whose content is known by its hash. */
        public List<File> hashed() {
            return files == null
                    ? List.of()
                    : files.stream().filter(f -> f.sha256() != null).toList();
        }
    }

    /** One file of a revision. */
    @TemplateData
    public record File(String path, @Nullable String sha256) {}

    /** The licence as it was when the model was taken into use. */
    @TemplateData
    public record Licence(
            @Nullable String id,
            @Nullable String name,
            String status,
            @Nullable Map<String, Object> termsAsApproved) {

        /** What the terms said of uses, in the order in which they are shown. */
        public List<Term> terms() {
            var terms = termsAsApproved == null ? Map.<String, Object>of() : termsAsApproved;
            return TERMS.stream()
                    .filter(name -> terms.get(name) instanceof String)
                    .map(name -> new Term(name, String.valueOf(terms.get(name))))
                    .toList();
        }
    }

    /** One of the terms: YES, NO, CONDITIONAL or UNKNOWN. */
    @TemplateData
    public record Term(String name, String value) {}

    /** What is measured. */
    @TemplateData
    public record Indicator(
            String id,
            String name,
            String unit,
            @Nullable String howMeasured,
            @Nullable Measure baseline,
            @Nullable Measure target,
            @Nullable String frequency,
            @Nullable List<Dimension> disaggregation) {

        public List<Dimension> dimensions() {
            return disaggregation == null ? List.of() : disaggregation;
        }
    }

    /** By what results are told apart, such as sex or age. */
    @TemplateData
    public record Dimension(String name, List<String> categories) {}

    /** A value and when it was or will be so; not known is a value of its own. */
    @TemplateData
    public record Measure(
            @Nullable String value,
            @Nullable Boolean known,
            @Nullable String on) {}

    /** An organisation that takes part. */
    @TemplateData
    public record Participant(String id, String role, String name) {}

    /** An advisory on a model in use, and what the ministry says to it. */
    @TemplateData
    public record Alert(
            String id,
            Advisory advisory,
            String model,
            String state,
            Instant raisedAt,
            @Nullable String response,
            long version) {
        public boolean open() {
            return state.equals("OPEN");
        }
    }

    /** What the catalogue warns of. */
    @TemplateData
    public record Advisory(String id, String severity, String title, String text, String action) {}

    /** Who reported it. */
    @TemplateData
    public record Source(
            String name,
            @Nullable String url,
            @Nullable String readOn,
            @Nullable String confidence,
            @Nullable String figures) {}

    /** A list with the counts of its filters. */
    public record Found(
            List<Deployment> items,
            long total,
            @Nullable String next,
            @Nullable Map<String, Map<String, Long>> counts) {}

    /** A text, and the language that it is in where that is known. */
    @TemplateData
    public record Text(String text, @Nullable String lang) {
        /** The text in a language of the page, else as the record has it. */
        private static Text in(String language, String original, @Nullable Map<String, String> texts) {
            if (texts == null) {
                return new Text(original, null);
            }
            String translated = texts.get(language);
            if (translated != null) {
                return new Text(translated, language);
            }
            return texts.entrySet().stream()
                    .filter(t -> t.getValue().equals(original))
                    .findFirst()
                    .map(t -> new Text(original, t.getKey()))
                    .orElseGet(() -> new Text(original, null));
        }
    }

    public Text titleIn(String language) {
        return Text.in(language, title, titles);
    }

    public @Nullable Text summaryIn(String language) {
        return summary == null ? null : Text.in(language, summary, summaries);
    }

    public boolean may(String action) {
        return may != null && may.contains(action);
    }

    /** Whether it is known from public reports only. */
    public boolean reported() {
        return confirmation.equals("REPORTED_NOT_CONFIRMED");
    }

    /** Whether it is in the IATI export: that tells of what is public and began on a day that somebody stated. */
    public boolean inIati() {
        return startedOn != null
                && startedOn.length() == "2026-01-31".length()
                && !"PLANNED".equals(stage)
                && !"CANCELLED".equals(stage);
    }

    public List<Site> knownSites() {
        return sites == null ? List.of() : sites;
    }

    public List<ModelUse> knownUses() {
        return modelUses == null ? List.of() : modelUses;
    }

    public List<ModelUse> earlierUses() {
        return earlierModelUses == null ? List.of() : earlierModelUses;
    }

    /** Advisories that stand. */
    public List<Alert> standingAlerts() {
        return alerts == null
                ? List.of()
                : alerts.stream().filter(a -> !a.state().equals("CLEARED")).toList();
    }

    public List<Indicator> knownIndicators() {
        return indicators == null ? List.of() : indicators;
    }

    public List<Participant> knownParticipants() {
        return participants == null ? List.of() : participants;
    }

    public List<Alert> knownAlerts() {
        return alerts == null ? List.of() : alerts;
    }

    public List<String> missing() {
        return missingForNextStage == null ? List.of() : missingForNextStage;
    }

    public List<String> knownPartners() {
        return partners == null ? List.of() : partners;
    }
}
