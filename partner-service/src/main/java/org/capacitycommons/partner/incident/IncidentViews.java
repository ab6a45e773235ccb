package org.capacitycommons.partner.incident;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.security.Caller;

/** Shows incidents to one reader: in full, or what everybody may know. */
@ApplicationScoped
class IncidentViews {
    private final Session entities;
    private final Parties parties;

    IncidentViews(Session entities, Parties parties) {
        this.entities = entities;
        this.parties = parties;
    }

    List<IncidentView> show(List<Incident> incidents, Deployment deployment, Caller caller) {
        Map<Long, IncidentDetail> details = parties.readsInFull(deployment, caller) ? details(incidents) : Map.of();
        boolean reports = parties.mayEndIncidents(deployment, caller);
        return incidents.stream()
                .map(incident -> view(
                        incident,
                        details.get(incident.number()),
                        reports
                                ? IncidentMoves.from(incident.state()).stream()
                                        .map(move -> move.action().slug())
                                        .toList()
                                : List.of()))
                .toList();
    }

    /** Of several deployments at once: with details for those who see everything, and no moves. */
    List<IncidentView> showAcross(List<Incident> incidents, Caller caller) {
        Map<Long, IncidentDetail> details = caller.scope().seesEverything() ? details(incidents) : Map.of();
        return incidents.stream()
                .map(incident -> view(incident, details.get(incident.number()), List.of()))
                .toList();
    }

    private Map<Long, IncidentDetail> details(Collection<Incident> incidents) {
        return incidents.isEmpty()
                ? Map.of()
                : entities.createSelectionQuery("from IncidentDetail d where d.incident in :ids", IncidentDetail.class)
                        .setParameter(
                                "ids", incidents.stream().map(Incident::number).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(IncidentDetail::incident, Function.identity()));
    }

    private static IncidentView view(Incident incident, @Nullable IncidentDetail detail, List<String> may) {
        Long use = incident.modelUse();
        String id = PartId.of(Incident.PREFIX, incident.number());
        return new IncidentView(
                id,
                incident.deployment(),
                incident.nation(),
                incident.version(),
                incident.kind(),
                incident.harm(),
                incident.severity(),
                incident.reversibility(),
                incident.state(),
                incident.title(),
                incident.summary(),
                incident.happenedOn(),
                use == null ? null : PartId.of("M", use),
                incident.correctiveAction(),
                "/api/v1/incidents/" + id + "/trace",
                incident.mitigatedAt(),
                incident.resolvedAt(),
                incident.acceptance(),
                incident.reportedAt(),
                detail == null ? null : detail.view(),
                may);
    }
}
