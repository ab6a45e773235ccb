package org.capacitycommons.portal.catalog;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog.ModelName;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Listing;

/** What is known of one model beside its record. Each part of a page does without it when it can't be read now. */
@ApplicationScoped
class ModelRecords {
    private static final int OFFERS = 20;
    private static final int CHANGES = 50;
    private static final int SCORES = 20;
    private static final int DEPLOYMENTS = 10;

    private final ModelApi api;
    private final RunningApi running;

    ModelRecords(@RestClient ModelApi api, @RestClient RunningApi running) {
        this.api = api;
        this.running = running;
    }

    ModelApi.@Nullable LicenceAnswer licence(ModelName name, @Nullable String usedIn) {
        return Calls.<ModelApi.@Nullable LicenceAnswer>orElse(
                () -> api.licence(name.namespace(), name.name(), usedIn), null);
    }

    List<ModelApi.PriceRange> ranges(ModelName name) {
        return Calls.orElse(() -> api.ranges(name.namespace(), name.name()).items(), List.of());
    }

    /** The offers of a model: this is what the page of prices is for, so it does not do without. */
    Listing<ModelApi.Offer> offers(ModelName name, @Nullable String cursor) {
        return Calls.read(() -> api.prices(name.namespace(), name.name(), cursor, OFFERS));
    }

    Listing<ModelApi.PriceChange> history(ModelName name, @Nullable String cursor) {
        return Calls.orElse(() -> api.history(name.namespace(), name.name(), cursor, CHANGES), nothing());
    }

    List<ModelApi.Spoken> languages(ModelName name) {
        return Calls.orElse(() -> api.languages(name.namespace(), name.name()).items(), List.of());
    }

    List<ModelApi.OpennessRecord> openness(ModelName name) {
        return Calls.orElse(() -> api.openness(name.namespace(), name.name()).items(), List.of());
    }

    Listing<ModelApi.Score> scores(ModelName name, @Nullable String cursor) {
        return Calls.orElse(() -> api.evaluations(name.namespace(), name.name(), cursor, SCORES), nothing());
    }

    List<ModelApi.Energy> energy(ModelName name) {
        return Calls.orElse(() -> api.energy(name.namespace(), name.name()).items(), List.of());
    }

    /** Deployments that run it; null when the service that knows them does not answer. */
    @Nullable
    Listing<RunningApi.Running> deployments(ModelName name) {
        return Calls.<@Nullable Listing<RunningApi.Running>>orElse(
                () -> running.deployments(name.namespace(), name.name(), DEPLOYMENTS), null);
    }

    private static <T> Listing<T> nothing() {
        return new Listing<>(List.of(), 0, null);
    }
}
