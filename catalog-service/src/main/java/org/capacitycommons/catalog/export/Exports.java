package org.capacitycommons.catalog.export;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.change.CatalogueState;
import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.search.CatalogSearch;
import org.capacitycommons.catalog.search.ModelOrder;
import org.capacitycommons.catalog.search.ModelQueries;
import org.capacitycommons.catalog.search.ModelQuery;
import org.capacitycommons.catalog.search.SearchPage;

/** Puts files together. */
@Singleton
class Exports {
    private final ModelRows models;
    private final OfferRows offers;
    private final CatalogSearch search;
    private final CatalogueState state;
    private final ObjectMapper json;
    private final int rowsAtATime;
    private final ExportPlaces places;
    private final HttpServerRequest request;

    Exports(
            ModelRows models,
            OfferRows offers,
            CatalogSearch search,
            CatalogueState state,
            ObjectMapper json,
            ExportConfig config,
            Clock clock,
            HttpServerRequest request) {
        this.models = models;
        this.offers = offers;
        this.search = search;
        this.state = state;
        this.json = json;
        this.rowsAtATime = config.rowsAtATime();
        this.places = new ExportPlaces(config.atOnce(), config.atOncePerCaller(), config.longest(), clock);
        this.request = request;
    }

    /** All models by id, or by name those that a search with the same filters finds. */
    ExportFile models(ExportForm form, MultivaluedMap<String, String> parameters) {
        ModelQuery query = ModelQueries.of(parameters);
        boolean everything = query.words().isEmpty() && query.filters().isEmpty() && query.usedIn() == null;
        Pages pages = everything ? allModels() : foundModels(query);
        // What a search finds follows the index, which each replica has its own state of.
        String tag = everything ? state.tag() : null;
        return new ExportFile(tag, form, ModelRows.COLUMNS, pages, json, places, caller());
    }

    ExportFile offers(ExportForm form, MultivaluedMap<String, String> parameters) {
        OfferFilter filter = OfferFilter.of(parameters);
        Pages pages = following(List.of("", "", ""), place -> offers.after(filter, place, rowsAtATime));
        return new ExportFile(state.tag(), form, OfferRows.COLUMNS, pages, json, places, caller());
    }

    /** Present offers in the form of models.dev. */
    ModelsDevFile modelsDev() {
        OfferFilter present = new OfferFilter(List.of(), List.of(), List.of(), true);
        Pages pages = following(List.of("", "", ""), place -> offers.after(present, place, rowsAtATime));
        return new ModelsDevFile(state.tag(), pages, json, places, caller());
    }

    /** Names who reads; taken now, because the request is gone while the file is written. */
    private String caller() {
        SocketAddress address = request.remoteAddress();
        return address == null ? "" : String.valueOf(address.hostAddress());
    }

    private Pages allModels() {
        return following(List.of(""), place -> models.after(place.getFirst(), rowsAtATime));
    }

    private static Pages following(List<String> start, Function<List<String>, List<ExportedRow>> after) {
        return new Pages() {
            private List<String> place = start;

            @Override
            public List<ExportedRow> next() {
                List<ExportedRow> rows = after.apply(place);
                if (!rows.isEmpty()) {
                    place = rows.getLast().place();
                }
                return rows;
            }
        };
    }

    private Pages foundModels(ModelQuery query) {
        return new Pages() {
            private @Nullable String cursor;
            private boolean ended;

            @Override
            public List<ExportedRow> next() {
                // A page of the index whose models are all gone meanwhile is not the end.
                while (!ended) {
                    SearchPage page = search.find(page(query, cursor));
                    cursor = page.next();
                    ended = cursor == null;
                    List<ExportedRow> rows = inOrder(page);
                    if (!rows.isEmpty()) {
                        return rows;
                    }
                }
                return List.of();
            }
        };
    }

    /** By name: that order can be walked while models change. */
    private ModelQuery page(ModelQuery query, @Nullable String cursor) {
        return query.walked(ModelOrder.NAME, cursor, rowsAtATime);
    }

    private List<ExportedRow> inOrder(SearchPage page) {
        List<String> ids = page.items().stream().map(ModelSummary::id).toList();
        Map<String, Integer> order = ids.stream().collect(Collectors.toMap(id -> id, ids::indexOf));
        return models.withIds(ids).stream()
                .sorted(Comparator.comparing(
                        row -> order.getOrDefault(row.place().getFirst(), 0)))
                .toList();
    }
}
