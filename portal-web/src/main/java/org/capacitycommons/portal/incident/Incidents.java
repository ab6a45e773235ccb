package org.capacitycommons.portal.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.service.Calls;

/** Incidents, for pages. */
@ApplicationScoped
public class Incidents {
    private static final int MOST = 100;
    private static final List<String> STATES = List.of("OPEN", "MITIGATED", "RESOLVED");

    private final IncidentsApi api;

    Incidents(@RestClient IncidentsApi api) {
        this.api = api;
    }

    /** An incident with the trace that leads from it to other deployments. */
    record Traced(Incident incident, IncidentsApi.Trace trace) {}

    /** Those of a deployment: open ones first, then the newest. */
    public List<Incident> of(String deployment) {
        var incidents = Calls.read(() -> api.of(deployment, MOST)).items();
        return incidents.stream()
                .sorted(Comparator.comparingInt((Incident i) -> STATES.indexOf(i.state()))
                        .thenComparing(Incident::happenedOn, Comparator.reverseOrder()))
                .toList();
    }

    /** The trace says where an incident happened, so its page needs no other address than its id. */
    Optional<Traced> find(String id) {
        return Calls.find(() -> api.trace(id))
                .flatMap(trace -> Calls.find(() -> api.incident(trace.deployment(), id))
                        .map(incident -> new Traced(incident, trace)));
    }
}
