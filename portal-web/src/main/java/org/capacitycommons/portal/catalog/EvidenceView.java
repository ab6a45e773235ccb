package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.words.Words;

/** How well a model's languages are attested, what evaluations and energy were published, and how open it is. */
@TemplateData
record EvidenceView(
        Model model,
        List<Tongue> evaluated,
        @Nullable String claimed,
        List<Score> scores,
        @Nullable String more,
        List<Energy> energy,
        List<Open> open) {
    private static final int MOST_CLAIMED = 250;

    /** A language that somebody evaluated the model in. */
    @TemplateData
    record Tongue(String language, String by) {}

    /** A published score. */
    @TemplateData
    record Score(
            String benchmark,
            @Nullable String language,
            String score,
            @Nullable String metric,
            String by,
            String on,
            boolean weak,
            boolean gone) {}

    /** A measurement of energy. */
    @TemplateData
    record Energy(String task, String wattHours, String queries, String hardware, String on, String source) {}

    /** One evaluation of how open it is. */
    @TemplateData
    record Open(
            String source,
            boolean weak,
            String reached,
            @Nullable String missing,
            List<ModelApi.Component> components) {}

    static EvidenceView of(
            Model model,
            List<ModelApi.Spoken> spoken,
            Listing<ModelApi.Score> scores,
            List<ModelApi.Energy> energy,
            List<ModelApi.OpennessRecord> openness,
            Labels labels) {
        Words words = labels.words();
        var claimed = spoken.stream()
                .filter(s -> !s.grade().equals("EVALUATED"))
                .map(ModelApi.Spoken::language)
                .toList();
        return new EvidenceView(
                model,
                spoken.stream()
                        .filter(s -> s.grade().equals("EVALUATED"))
                        .map(s -> tongue(s, labels))
                        .toList(),
                claimed.isEmpty() ? null : labels.list("language", claimed, MOST_CLAIMED),
                scores.items().stream().map(s -> score(s, labels)).toList(),
                ListAddress.of("/models/" + model.id() + "/evidence").next(scores.next()),
                energy.stream()
                        .filter(e -> e.vanishedOn() == null)
                        .map(e -> new Energy(
                                e.task(),
                                words.formats().decimal(e.wattHours()),
                                words.formats().number(e.perQueries()),
                                e.hardware(),
                                words.formats().date(e.boardDate()),
                                e.source()))
                        .toList(),
                openness.stream().map(o -> open(o, words)).toList());
    }

    private static Tongue tongue(ModelApi.Spoken spoken, Labels labels) {
        var by = spoken.evaluatedBy() == null ? List.<ModelApi.Evaluated>of() : spoken.evaluatedBy();
        return new Tongue(
                labels.value("language", spoken.language()),
                by.stream().map(e -> e.benchmark() + " (" + e.by() + ")").collect(Collectors.joining(", ")));
    }

    private static Score score(ModelApi.Score score, Labels labels) {
        String language = score.language();
        return new Score(
                score.benchmark() + (score.variant() == null ? "" : ", " + score.variant()),
                language == null ? null : labels.value("language", language),
                score.score(),
                score.metric(),
                score.evaluatedBy() == null ? score.source() : score.evaluatedBy(),
                labels.words().formats().date(score.evaluatedOn()),
                "WEAK".equals(score.match()),
                score.vanishedOn() != null);
    }

    private static Open open(ModelApi.OpennessRecord record, Words words) {
        var missing = record.missingForNext() == null ? List.<String>of() : record.missingForNext();
        return new Open(
                record.source(),
                "WEAK".equals(record.match()),
                record.reached() == null
                        ? words.say("models.open.none")
                        : words.name("catalog.openness", record.reached()),
                missing.isEmpty() ? null : String.join(", ", missing),
                record.components());
    }
}
