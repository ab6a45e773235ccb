package org.capacitycommons.portal.deployment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;

/** Deployments, for pages. */
@ApplicationScoped
class Deployments {
    private static final int PAGE = 20;

    private final DeploymentsApi api;

    Deployments(@RestClient DeploymentsApi api) {
        this.api = api;
    }

    Deployment.Found published(DeploymentFilter filter) {
        return Calls.read(() -> api.list(
                null,
                filter.q(),
                filter.nation(),
                filter.sector(),
                filter.stage(),
                filter.origin(),
                filter.model(),
                true,
                filter.cursor(),
                PAGE));
    }

    /** The visitor's own organisation's, also before they are public. */
    Deployment.Found own(@Nullable String cursor) {
        return Calls.read(() -> api.list("own", null, null, null, null, null, null, false, cursor, PAGE));
    }

    Optional<Deployment> find(String id) {
        return Calls.find(() -> api.deployment(id));
    }

    Deployment open(String key, String project) {
        return Calls.write(() -> api.open(key, new DeploymentsApi.Opening(project)));
    }

    Deployment addSite(String id, Conditions conditions, DeploymentsApi.Site site) {
        return Calls.write(() -> api.addSite(id, conditions.key(), conditions.ifMatch(), site));
    }

    Deployment addModelUse(String id, Conditions conditions, DeploymentsApi.ModelUse use) {
        return Calls.write(() -> api.addModelUse(id, conditions.key(), conditions.ifMatch(), use));
    }

    Deployment addIndicator(String id, Conditions conditions, DeploymentsApi.Indicator indicator) {
        return Calls.write(() -> api.addIndicator(id, conditions.key(), conditions.ifMatch(), indicator));
    }

    Deployment move(String id, Conditions conditions, String to, @Nullable String reason) {
        return Calls.write(
                () -> api.move(id, conditions.key(), conditions.ifMatch(), new DeploymentsApi.Move(to, reason)));
    }
}
