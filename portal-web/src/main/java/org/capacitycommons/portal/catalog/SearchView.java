package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.words.Words;

/** The page of search results, ready to be drawn. */
@TemplateData
record SearchView(
        String q,
        List<Choice> sorts,
        List<Facet> facets,
        List<Typed> typed,
        List<Choice> machines,
        List<Chosen> chosen,
        List<Chosen> aside,
        @Nullable String compare,
        List<Card> cards,
        long total,
        boolean counted,
        @Nullable String next,
        @Nullable String firstPage,
        @Nullable String notice,
        WayOut wayOut,
        Kept kept) {
    /** More values than this make the page heavy and the list unreadable; words and typed names reach the rest. */
    private static final int MOST_VALUES = 8;

    /** One thing to choose from a list. */
    @TemplateData
    record Choice(String value, String label, boolean current) {}

    /** One facet with its values. */
    @TemplateData
    record Facet(String name, String label, List<Value> values) {}

    /** One value of a facet, with how many models it would leave. */
    @TemplateData
    record Value(String value, String label, String count, boolean chosen) {}

    /** A filter that is typed, with what is wrong with it. */
    @TemplateData
    record Typed(
            String name,
            String label,
            String value,
            @Nullable String error) {}

    /** A filter in force or a model put aside, and the address without it. */
    @TemplateData
    record Chosen(String label, String href) {}

    /** What to do when nothing fits. */
    @TemplateData
    record WayOut(
            @Nullable String didYouMean,
            @Nullable String didYouMeanLink,
            List<Chosen> without,
            List<CatalogApi.Suggestion> begin) {}

    /** The same search for programs: files of all results, and the feed of what changes. */
    @TemplateData
    record Kept(String csv, String ndjson, String atom) {}

    /** What the catalogue answered besides the models themselves. */
    record Beside(
            Map<String, CatalogApi.Sized> sizes,
            List<CatalogApi.Machine> machines,
            List<CatalogApi.Suggestion> suggestions,
            Kept kept) {}

    static SearchView of(FilterReader.Reading reading, Catalog.Search search, Beside beside, Labels labels) {
        CatalogFilter filter = search.filter();
        CatalogApi.Found found = search.found();
        Words words = labels.words();
        List<Typed> typed = typed(reading, filter, labels);
        String faulty = typed.stream().anyMatch(t -> t.error() != null) ? "models.unread" : null;
        String notice = search.leftOut() == null ? faulty : search.leftOut();
        return new SearchView(
                filter.q() == null ? "" : filter.q(),
                CatalogFilter.SORTS.stream()
                        .map(s -> new Choice(s, labels.sort(s), s.equals(filter.sort())))
                        .toList(),
                facets(filter, found, labels),
                typed,
                beside.machines().stream()
                        .map(m -> new Choice(m.id(), m.in(words.language()), m.id().equals(filter.hardware())))
                        .toList(),
                new ChosenFilters(filter, labels, beside.machines()).all(),
                filter.compare().ids().stream()
                        .map(id -> new Chosen(
                                id,
                                filter.comparing(filter.compare().without(id)).path()))
                        .toList(),
                filter.compare().ready()
                        ? filter.compare()
                                .page()
                                .with("usedIn", filter.usedIn())
                                .with("hardware", filter.hardware())
                                .path()
                        : null,
                found.items().stream()
                        .map(m -> Card.of(m, beside.sizes().get(m.id()), filter, labels))
                        .toList(),
                found.total(),
                found.counted(),
                found.next() == null ? null : filter.from(found.next()).path(),
                filter.cursor() == null ? null : filter.from(null).path(),
                notice == null ? null : words.say(notice),
                wayOut(filter, found, beside.suggestions(), labels),
                beside.kept());
    }

    public boolean filtered() {
        return !chosen.isEmpty() || typed.stream().anyMatch(t -> t.error() != null);
    }

    public boolean none() {
        return total == 0;
    }

    private static WayOut wayOut(
            CatalogFilter filter, CatalogApi.Found found, List<CatalogApi.Suggestion> begin, Labels labels) {
        String meant = found.didYouMean();
        var without = found.withoutOne() == null ? List.<CatalogApi.Relaxation>of() : found.withoutOne();
        return new WayOut(
                meant,
                meant == null ? null : filter.asking(meant).path(),
                without.stream()
                        .map(each -> new Chosen(
                                labels.words()
                                        .say(
                                                "models.without",
                                                ChosenFilters.parameterLabel(each.parameter(), filter, labels),
                                                labels.number(each.count())),
                                filter.withoutAny(each.parameter()).path()))
                        .toList(),
                begin);
    }

    private static List<Typed> typed(FilterReader.Reading reading, CatalogFilter filter, Labels labels) {
        var typed = new ArrayList<Typed>();
        typed.add(typed("language", "", reading, labels));
        String usedIn = filter.usedIn();
        typed.add(typed("usedIn", usedIn == null ? "" : labels.nation(usedIn), reading, labels));
        for (Limit limit : Limit.values()) {
            String value = filter.limits().getOrDefault(limit.parameter(), "");
            typed.add(typed(limit.parameter(), value, reading, labels));
        }
        return typed;
    }

    private static Typed typed(String name, String value, FilterReader.Reading reading, Labels labels) {
        return new Typed(
                name,
                labels.words().say("models.limit." + name),
                reading.unread().getOrDefault(name, value),
                Messages.at(name, reading.faults(), labels.words()));
    }

    private static List<Facet> facets(CatalogFilter filter, CatalogApi.Found found, Labels labels) {
        var facets = new ArrayList<Facet>();
        for (String name : CatalogFilter.FACETS) {
            List<String> picked = filter.chosen(name);
            var counts = found.facets() == null
                    ? List.<CatalogApi.FacetValue>of()
                    : found.facets().getOrDefault(name, List.of());
            var values = new ArrayList<Value>();
            for (int i = 0; i < counts.size(); i++) {
                var count = counts.get(i);
                boolean isPicked = picked.contains(count.value());
                if (i < MOST_VALUES || isPicked) {
                    values.add(new Value(
                            count.value(), labels.value(name, count.value()), labels.number(count.count()), isPicked));
                }
            }
            // A chosen value that no model has any more would be lost with the next search.
            picked.stream()
                    .filter(v -> counts.stream().noneMatch(c -> c.value().equals(v)))
                    .forEach(v -> values.add(new Value(v, labels.value(name, v), labels.number(0), true)));
            if (!values.isEmpty()) {
                facets.add(new Facet(name, labels.facet(name), values));
            }
        }
        return facets;
    }
}
