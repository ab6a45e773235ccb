package org.capacitycommons.portal.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;

/** The page of one model, ready to be drawn. */
@TemplateData
record ModelView(
        Model model,
        Labels labels,
        List<CatalogApi.Sentence> plainLicence,
        List<CatalogApi.Offer> offers,
        long offersTotal,
        @Nullable String moreOffers,
        List<CatalogApi.Revision> revisions) {
    /** Facts that the page shows in a form of its own elsewhere are not repeated raw. */
    private static final int LONGEST_VALUE = 160;

    static ModelView of(
            Model model,
            Labels labels,
            Map<String, List<CatalogApi.Sentence>> plain,
            Listing<CatalogApi.Offer> offers,
            List<CatalogApi.Revision> revisions) {
        String language = labels.words().language().code();
        List<CatalogApi.Sentence> terms = plain.getOrDefault(language, plain.getOrDefault("en", List.of()));
        String more = offers.next() == null
                ? null
                : "/models/" + model.id() + "?offers=" + URLEncoder.encode(offers.next(), StandardCharsets.UTF_8)
                        + "#offers";
        return new ModelView(model, labels, terms, offers.items(), offers.total(), more, revisions);
    }

    public List<Model.Fact> facts() {
        return model.facts() == null ? List.of() : model.facts();
    }

    public List<String> warnings() {
        String language = labels.words().language().code();
        return model.warnings() == null
                ? List.of()
                : model.warnings().stream().map(w -> w.in(language)).toList();
    }

    public String tasks() {
        return joined("task", model.tasks());
    }

    public String modalities() {
        return joined("modality", model.modalities());
    }

    public String sectors() {
        return joined("sector", model.sectors());
    }

    public String languages() {
        return joined("language", model.languages());
    }

    public String nations() {
        return model.developer().nations().stream()
                .map(code -> labels.value("developerNation", code))
                .collect(Collectors.joining(", "));
    }

    /** A fact's value in the reader's form: counts in words, dates as dates, codes by their names. */
    public String value(Model.Fact fact) {
        String value = fact.value();
        var formats = labels.words().formats();
        if (value == null) {
            return labels.words().say("page.notKnown");
        }
        return switch (fact.field()) {
            case "parametersTotal", "parametersActive", "contextTokens" ->
                value.matches("\\d{1,18}") ? formats.magnitude(Long.valueOf(value)) : value;
            case "released" -> formats.date(value);
            case "openness" -> labels.value("openness", value);
            default -> value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        };
    }

    private String joined(String facet, List<String> values) {
        return values.isEmpty()
                ? labels.words().say("page.notKnown")
                : values.stream().map(v -> labels.value(facet, v)).collect(Collectors.joining(", "));
    }
}
