package org.capacitycommons.portal.project;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;

/** Changes to approved projects, for pages. */
@ApplicationScoped
class Amendments {
    private static final int MANY = 100;

    private final AmendmentsApi api;

    Amendments(@RestClient AmendmentsApi api) {
        this.api = api;
    }

    /** The change that a project waits for; there is one at a time. */
    Optional<Amendment> open(String project) {
        return Calls.read(() -> api.amendments(MANY)).items().stream()
                .filter(a -> a.record().equals(project) && !a.state().equals("ACCEPTED"))
                .findFirst()
                .flatMap(a -> Calls.find(() -> api.amendment(a.id())));
    }

    /** Keeps the answers of one section beside those that the change has already. */
    void save(String project, Optional<Amendment> open, Conditions conditions, Amendment.Draft draft) {
        Calls.write(() -> open.isEmpty()
                ? api.create(project, conditions.key(), draft)
                : api.save(open.get().id(), conditions.ifMatch(), draft));
    }

    void submit(String amendment, Conditions conditions) {
        Calls.write(() -> api.submit(amendment, conditions.key(), conditions.ifMatch()));
    }
}
