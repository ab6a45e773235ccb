package org.capacitycommons.portal.deployment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;

/** Changes to published deployments, for pages. */
@ApplicationScoped
class Changes {
    private static final int MANY = 100;

    private final ChangesApi api;

    Changes(@RestClient ChangesApi api) {
        this.api = api;
    }

    /** The change that a deployment waits for; there is one at a time. */
    Optional<DeploymentChange> open(String deployment) {
        return Calls.read(() -> api.changes(MANY)).items().stream()
                .filter(c -> c.record().equals(deployment) && !c.state().equals("ACCEPTED"))
                .findFirst()
                .flatMap(c -> Calls.find(() -> api.change(c.id())));
    }

    /**
     * The change that a form was made from: none for a form that begins one, even where one was begun since, so that
     * the same form sent twice begins it once.
     */
    Optional<DeploymentChange> seenBy(String deployment, Conditions conditions) {
        return conditions.version().isEmpty() ? Optional.empty() : open(deployment);
    }

    void save(String deployment, Optional<DeploymentChange> seen, Conditions conditions, DeploymentChange.Draft draft) {
        Calls.write(() -> seen.isEmpty()
                ? api.begin(deployment, conditions.key(), draft)
                : api.save(seen.get().id(), conditions.ifMatch(), draft));
    }

    void submit(String change, Conditions conditions) {
        Calls.write(() -> api.submit(change, conditions.key(), conditions.ifMatch()));
    }
}
