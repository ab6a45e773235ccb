package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** The page of search results, ready to be drawn. */
@TemplateData
record SearchView(
        String q,
        String sort,
        List<Sort> sorts,
        List<Facet> facets,
        List<Chosen> chosen,
        List<Model> models,
        long total,
        @Nullable String next,
        @Nullable String firstPage,
        @Nullable String didYouMean,
        @Nullable String didYouMeanLink) {
    /** More values than this make the page heavy and the list unreadable; words reach the rest. */
    private static final int MOST_VALUES = 12;

    /** How results can be ordered. */
    @TemplateData
    record Sort(String value, String label, boolean current) {}

    /** One facet with its values. */
    @TemplateData
    record Facet(String name, String label, List<Value> values) {}

    /** One value of a facet, with how many models it would leave. */
    @TemplateData
    record Value(String value, String label, String count, boolean chosen) {}

    /** A filter in force, and the address without it. */
    @TemplateData
    record Chosen(String label, String href) {}

    static SearchView of(CatalogFilter filter, CatalogApi.Found found, Labels labels) {
        var chosen = new ArrayList<Chosen>();
        filter.facets()
                .forEach((facet, values) -> values.forEach(v -> chosen.add(new Chosen(
                        labels.value(facet, v), filter.without(facet, v).path()))));
        String meant = found.didYouMean();
        return new SearchView(
                filter.q() == null ? "" : filter.q(),
                filter.sort(),
                CatalogFilter.SORTS.stream()
                        .map(s -> new Sort(s, labels.sort(s), s.equals(filter.sort())))
                        .toList(),
                facets(filter, found, labels),
                chosen,
                found.items(),
                found.total(),
                found.next() == null ? null : filter.from(found.next()).path(),
                filter.cursor() == null ? null : filter.from(null).path(),
                meant,
                meant == null ? null : filter.asking(meant).path());
    }

    public boolean filtered() {
        return !chosen.isEmpty();
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
            if (!values.isEmpty()) {
                facets.add(new Facet(name, labels.facet(name), values));
            }
        }
        return facets;
    }
}
