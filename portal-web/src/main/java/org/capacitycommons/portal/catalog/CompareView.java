package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.words.Words;

/** Models side by side: first what differs, then what is the same. */
@TemplateData
record CompareView(Asked asked, List<Column> columns, List<Row> different, List<Row> same, List<String> missing) {
    private static final int LANGUAGES = 20;

    /** What stands in the address. */
    @TemplateData
    record Asked(
            Selection selection,
            String usedIn,
            @Nullable String nation,
            @Nullable String error,
            @Nullable String hardware,
            List<SearchView.Choice> machines) {
        public List<String> ids() {
            return selection.ids();
        }

        /** The list of models with this selection, to add one or take one away. */
        public String back() {
            return selection
                    .in(ListAddress.of("/models"))
                    .with("usedIn", nation)
                    .with("hardware", hardware)
                    .path();
        }
    }

    /** One model, and the address without it. */
    @TemplateData
    record Column(String id, String name, String developer, String without) {}

    /** One property with its value in each model. */
    @TemplateData
    record Row(String label, List<Cell> cells) {}

    /** A value, with the name of its model for narrow screens. */
    @TemplateData
    record Cell(String model, String value) {}

    static CompareView tooFew(Asked asked) {
        return new CompareView(asked, List.of(), List.of(), List.of(), List.of());
    }

    static CompareView missing(Asked asked, List<String> missing) {
        return new CompareView(asked, List.of(), List.of(), List.of(), missing);
    }

    static CompareView of(Asked asked, CatalogApi.Comparison comparison, Labels labels) {
        var rows = new Rows(comparison.items(), labels).all(asked.hardware() != null);
        return new CompareView(
                asked,
                comparison.items().stream()
                        .map(side -> new Column(
                                side.model().id(),
                                side.model().name(),
                                side.model().developer().name(),
                                asked.selection()
                                        .without(side.model().id())
                                        .page()
                                        .path()))
                        .toList(),
                rows.stream().filter(CompareView::differs).toList(),
                rows.stream().filter(row -> !differs(row)).toList(),
                List.of());
    }

    private static boolean differs(Row row) {
        return row.cells().stream().map(Cell::value).distinct().count() > 1;
    }

    /** Makes the rows. */
    private record Rows(List<CatalogApi.Side> sides, Labels labels) {

        List<Row> all(boolean withMachine) {
            Words words = labels.words();
            var formats = words.formats();
            var rows = new ArrayList<Row>();
            rows.add(row("catalog.facet.task", m -> labels.list("task", m.tasks(), LANGUAGES)));
            rows.add(row("catalog.facet.sector", m -> labels.list("sector", m.sectors(), LANGUAGES)));
            rows.add(row("catalog.facet.modality", m -> labels.list("modality", m.modalities(), LANGUAGES)));
            rows.add(row("catalog.facet.language", m -> labels.list("language", m.languages(), LANGUAGES)));
            rows.add(row("catalog.fact.parametersTotal", m -> formats.magnitude(m.parametersTotal())));
            rows.add(row("catalog.fact.parametersActive", m -> formats.magnitude(m.parametersActive())));
            rows.add(row("catalog.fact.contextTokens", m -> formats.magnitude(m.contextTokens())));
            rows.add(row("catalog.fact.released", m -> formats.date(m.released())));
            rows.add(row("catalog.facet.openness", m -> labels.value("openness", m.openness())));
            rows.add(row(
                    "catalog.facet.licence",
                    m -> m.licence().confirmed()
                            ? m.licence().name()
                            : words.name("catalog.licenceStatus", m.licence().status())));
            verdicts(rows);
            rows.add(row("models.lowestInput", m -> price(m, true)));
            rows.add(row("models.lowestOutput", m -> price(m, false)));
            rows.add(row(
                    "catalog.offer.readOn",
                    m -> formats.date(m.offers() == null ? null : m.offers().readOn())));
            if (withMachine) {
                machine(rows);
            }
            return rows;
        }

        private void verdicts(List<Row> rows) {
            for (String use : Stream.of("GOVERNMENT", "COMMERCIAL", "DERIVATIVES", "REDISTRIBUTION")
                    .toList()) {
                rows.add(of(
                        labels.words().say("models.use." + use),
                        side -> side.licence().stream()
                                .filter(v -> v.use().equals(use))
                                .map(v -> labels.words().name("models.permission", v.permission()))
                                .findFirst()
                                .orElse(null)));
            }
        }

        private void machine(List<Row> rows) {
            Words words = labels.words();
            rows.add(of(
                    words.say("models.hardware"),
                    side -> words.say(
                            side.fit() == null
                                    ? "models.fit.UNKNOWN"
                                    : side.fit().key())));
            rows.add(of(
                    words.say("models.fit.memory"),
                    side -> said(
                            "models.gigabytes",
                            side.fit() == null || side.fit().memory() == null
                                    ? null
                                    : side.fit().memory().shown())));
            rows.add(of(
                    words.say("models.fit.speed"),
                    side -> said(
                            "models.perSecond",
                            side.fit() == null ? null : side.fit().speed())));
            rows.add(of(
                    words.say("models.fit.download"),
                    side -> said(
                            "models.gigabytes",
                            side.fit() == null ? null : side.fit().download().gigabytes())));
        }

        private @Nullable String said(String key, @Nullable Figure figure) {
            String band = labels.band(figure);
            return band == null ? null : labels.words().say(key, band);
        }

        private @Nullable String price(Model model, boolean input) {
            Model.Offers offers = model.offers();
            if (offers == null) {
                return null;
            }
            String price = input ? offers.lowestInput() : offers.lowestOutput();
            return price == null ? null : labels.words().formats().money(price, offers.currency());
        }

        private Row row(String key, Function<Model, @Nullable String> value) {
            return of(labels.words().say(key), side -> value.apply(side.model()));
        }

        private Row of(String label, Function<CatalogApi.Side, @Nullable String> value) {
            return new Row(
                    label,
                    sides.stream()
                            .map(side -> {
                                String text = value.apply(side);
                                return new Cell(
                                        side.model().name(),
                                        text == null || text.isEmpty()
                                                ? labels.words().say("page.notKnown")
                                                : text);
                            })
                            .toList());
        }
    }
}
