package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.words.Words;

/**
 * One model in a list of results.
 *
 * @param fit what running it on the machine at hand is like, or null when none is chosen
 * @param compare address that puts it aside to be compared, or null when it is there already or no place is left
 */
@TemplateData
record Card(
        String id,
        String name,
        String line,
        String purpose,
        @Nullable String languages,
        @Nullable String size,
        @Nullable String licence,
        String permission,
        boolean loud,
        @Nullable String price,
        @Nullable String fit,
        boolean runs,
        @Nullable String compare) {
    private static final int LANGUAGES = 6;
    private static final int PURPOSES = 4;

    static Card of(Model model, CatalogApi.@Nullable Sized sized, CatalogFilter filter, Labels labels) {
        Words words = labels.words();
        Fit fit = sized == null ? null : sized.fit();
        boolean chosen = filter.hardware() != null;
        return new Card(
                model.id(),
                model.name(),
                line(model, words),
                purpose(model, labels),
                languages(model, labels),
                size(sized, labels),
                model.licence().name(),
                permission(model, words),
                !model.licence().confirmed(),
                price(model, words),
                chosen ? words.say(fit == null ? "models.fit.UNKNOWN" : fit.key()) : null,
                fit != null && fit.runs(),
                filter.compare().full() || filter.compare().has(model.id())
                        ? null
                        : filter.comparing(filter.compare().with(model.id())).path());
    }

    private static String line(Model model, Words words) {
        var parts = new ArrayList<>(List.of(words.isolated(model.developer().name())));
        if (model.parametersTotal() != null) {
            parts.add(words.say("catalog.size", words.formats().magnitude(model.parametersTotal())));
        }
        if (model.released() != null) {
            parts.add(words.formats().date(model.released()));
        }
        return String.join(" · ", parts);
    }

    private static String purpose(Model model, Labels labels) {
        String tasks = labels.list("task", model.tasks(), PURPOSES);
        String sectors = labels.list("sector", model.sectors(), PURPOSES);
        return sectors.isEmpty() ? tasks : sectors + " · " + tasks;
    }

    private static @Nullable String languages(Model model, Labels labels) {
        return model.languages().isEmpty() ? null : labels.list("language", model.languages(), LANGUAGES);
    }

    private static @Nullable String size(CatalogApi.@Nullable Sized sized, Labels labels) {
        String gigabytes = sized == null ? null : labels.band(sized.download().gigabytes());
        return gigabytes == null ? null : labels.words().say("models.download", gigabytes);
    }

    /** What one may do, in words; of a licence that nobody has read, only that. */
    private static String permission(Model model, Words words) {
        return model.licence().confirmed()
                ? words.name("models.may", model.licence().commercialUse())
                : words.name("catalog.licenceStatus", model.licence().status());
    }

    /** The cheapest price with currency, unit, kind and day: without them a number says nothing. */
    private static @Nullable String price(Model model, Words words) {
        Model.Offers offers = model.offers();
        if (offers == null) {
            return null;
        }
        if (offers.lowestOutput() == null && offers.lowestInput() == null) {
            return offers.kinds() == null
                    ? null
                    : String.join(
                            ", ",
                            offers.kinds().stream()
                                    .map(kind -> words.name("catalog.kind", kind))
                                    .toList());
        }
        return words.say(
                "models.price",
                Map.of(
                        "input", words.formats().money(offers.lowestInput(), offers.currency()),
                        "output", words.formats().money(offers.lowestOutput(), offers.currency()),
                        "on", words.formats().date(offers.readOn())));
    }
}
