package org.capacitycommons.portal.deployment;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.incident.Incidents;
import org.capacitycommons.portal.service.Calls;

/** Reads what became of a deployment. */
@ApplicationScoped
class Lives {
    private static final int MOST = 100;
    private static final int TRANSACTIONS = 20;

    private final LifeApi api;
    private final Incidents incidents;

    Lives(@RestClient LifeApi api, Incidents incidents) {
        this.api = api;
        this.incidents = incidents;
    }

    Life of(Deployment deployment) {
        String id = deployment.id();
        var transactions = Calls.read(() -> api.transactions(id, TRANSACTIONS));
        return new Life(
                Calls.read(() -> api.results(id, MOST)).items(),
                milestones(id),
                Calls.read(() -> api.sums(id)),
                transactions.items(),
                transactions.total(),
                Calls.read(() -> api.documents(id, MOST)).items().stream()
                        .filter(d -> d.endedAt() == null)
                        .toList(),
                incidents.of(id),
                peoplePlanned(deployment.project()));
    }

    private List<Life.Milestone> milestones(String id) {
        return Calls.read(() -> api.milestones(id, MOST)).items().stream()
                .sorted(Comparator.comparing(Life.Milestone::plannedOn))
                .toList();
    }

    private @Nullable String peoplePlanned(@Nullable String project) {
        return project == null
                ? null
                : Calls.find(() -> api.plan(project))
                        .map(Life.Plan::peopleInYearOne)
                        .orElse(null);
    }
}
