package org.capacitycommons.portal.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.Listing;

/** Deployments, for pages. */
@ApplicationScoped
public class Deployments {
    private static final int PAGE = 20;

    private final DeploymentsApi api;
    private final AlertsApi alertsApi;

    Deployments(@RestClient DeploymentsApi api, @RestClient AlertsApi alertsApi) {
        this.api = api;
        this.alertsApi = alertsApi;
    }

    /** A warning that waits for the word of its ministry. */
    @TemplateData
    public record OpenAlert(String id, String deployment, Deployment.Advisory advisory, String model, long ageDays) {}

    /** One request that a pilot goes live. */
    @TemplateData
    record GoLiveReview(
            int number,
            long version,
            String state,
            Instant requestedAt,
            @Nullable String reason,
            @Nullable List<String> may) {
        public boolean mayWithdraw() {
            return may != null && may.contains("withdraw");
        }
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
    public Deployment.Found own(@Nullable String cursor) {
        return Calls.read(() -> api.list("own", null, null, null, null, null, null, false, cursor, PAGE));
    }

    public Optional<Deployment> find(String id) {
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

    Deployment addParticipant(String id, Conditions conditions, DeploymentsApi.Participant participant) {
        return Calls.write(() -> api.addParticipant(id, conditions.key(), conditions.ifMatch(), participant));
    }

    Deployment endParticipant(String id, String part, Conditions conditions) {
        return Calls.write(() -> api.endParticipant(id, part, conditions.key(), conditions.ifMatch()));
    }

    Deployment stateCooperation(String id, Conditions conditions, DeploymentsApi.CooperationStatement statement) {
        return Calls.write(() -> api.stateCooperation(id, conditions.ifMatch(), statement));
    }

    Deployment confirm(String id, Conditions conditions) {
        return Calls.write(() -> api.confirm(id, conditions.key(), conditions.ifMatch()));
    }

    /** What the ministry has asked for, newest first; nothing for who may not read that. */
    List<GoLiveReview> goLiveReviews(String id) {
        return Calls.find(() -> api.goLiveReviews(id)).map(Listing::items).orElse(List.of());
    }

    GoLiveReview requestGoLive(String id, Conditions conditions) {
        return Calls.write(() -> api.requestGoLive(id, conditions.key(), conditions.ifMatch()));
    }

    GoLiveReview withdrawGoLive(String id, int number, Conditions conditions) {
        return Calls.write(() -> api.decideGoLive(
                id,
                number,
                conditions.key(),
                conditions.ifMatch(),
                new DeploymentsApi.GoLiveDecision("WITHDRAW", null)));
    }

    Optional<Deployment.Alert> alert(String id) {
        return Calls.find(() -> alertsApi.alert(id));
    }

    /** Warnings that nobody of the visitor's organisation has answered, the longest waiting first. */
    public Listing<OpenAlert> openAlerts() {
        return Calls.read(alertsApi::open);
    }

    Deployment.Alert acknowledge(String id, Conditions conditions, String response) {
        return Calls.write(() -> alertsApi.acknowledge(
                id, conditions.key(), conditions.ifMatch(), new AlertsApi.Acknowledgement(response)));
    }
}
