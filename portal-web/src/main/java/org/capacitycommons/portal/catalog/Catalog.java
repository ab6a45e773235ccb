package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;

/** The catalogue, for pages. */
@ApplicationScoped
public class Catalog {
    private static final int PAGE = 12;
    private static final int OFFERS = 20;
    private static final int REVISIONS = 50;

    private final CatalogApi api;

    Catalog(@RestClient CatalogApi api) {
        this.api = api;
    }

    /** A model's name in two parts. */
    public record ModelName(String namespace, String name) {
        /** Splits {@code namespace/name}; empty when it is not of that form. */
        public static Optional<ModelName> of(String id) {
            String[] parts = id.split("/", -1);
            return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                    ? Optional.of(new ModelName(parts[0], parts[1]))
                    : Optional.empty();
        }
    }

    /** A revision to choose from. */
    public record KnownRevision(
            String id, @Nullable String commit, @Nullable String released) {}

    CatalogApi.Found search(CatalogFilter filter) {
        return Calls.read(() -> api.search(filter.q(), filter.params(), filter.sort(), filter.cursor(), PAGE, true));
    }

    /** Models by words only, to pick one from. */
    public List<Model> pick(String words) {
        return Calls.read(() -> api.search(words, new FacetParams(), null, null, PAGE, false))
                .items();
    }

    /** One model. */
    public Optional<Model> find(ModelName name) {
        return Calls.find(() -> api.model(name.namespace(), name.name()));
    }

    /** The revisions of a model that the catalogue has recorded, newest first. */
    public List<KnownRevision> revisions(ModelName name) {
        return revisionsOf(name).stream()
                .map(r -> new KnownRevision(r.id(), r.upstreamCommit(), r.released()))
                .toList();
    }

    List<CatalogApi.Revision> revisionsOf(ModelName name) {
        return Calls.read(() -> api.revisions(name.namespace(), name.name(), REVISIONS))
                .items();
    }

    Listing<CatalogApi.Offer> offers(ModelName name, @Nullable String cursor) {
        return Calls.read(() -> api.prices(name.namespace(), name.name(), cursor, OFFERS));
    }

    /** What the licence means in plain words; the page does without when the catalogue has none. */
    Map<String, List<CatalogApi.Sentence>> plainTerms(@Nullable String licence) {
        if (licence == null) {
            return Map.of();
        }
        try {
            return Calls.find(() -> api.licence(licence))
                    .map(CatalogApi.Licence::plain)
                    .orElse(Map.of());
        } catch (ServiceGone | ServiceRefusal without) {
            return Map.of();
        }
    }
}
