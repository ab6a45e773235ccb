package org.capacitycommons.catalog.importing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.Refusal;

/** The feeds that can be imported, by the id of their source. */
@Singleton
class Feeds {
    private final SortedMap<String, Feed<?>> byId = new TreeMap<>();

    Feeds(@All List<Source<?>> sources, @All List<Merge<?>> merges) {
        sources.forEach(source -> byId.put(source.id(), joined(source, merges)));
    }

    Feed<?> withId(String id) {
        Feed<?> feed = byId.get(id);
        if (feed == null) {
            throw Refusal.of(CatalogProblem.UNKNOWN_SOURCE, "Known are: " + String.join(", ", byId.keySet()) + ".");
        }
        return feed;
    }

    @SuppressWarnings("unchecked") // takes() says of which class the records of a merge are
    private static <R extends FeedRecord> Feed<R> joined(Source<R> source, List<Merge<?>> merges) {
        return merges.stream()
                .filter(merge -> merge.takes().equals(source.records()))
                .map(merge -> new Feed<>(source, (Merge<R>) merge))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing takes the records of " + source.id()));
    }
}
