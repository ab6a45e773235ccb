package org.capacitycommons.partner.deployment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Scope;

/** Follows an incident to the revisions behind it. An incident is as visible as its deployment. */
@ApplicationScoped
@Transactional
class IncidentTracing {
    private static final String FIND = """
            select i.deployment, coalesce(i.model_use, 0) as model_use from incident i
            join deployment d on d.nation = i.nation and d.id = i.deployment where i.id = :id and\s""" + Deployments.VISIBLE;
    private static final String REVISIONS = """
            select distinct m.model, m.revision from model_use m
            where m.deployment = :deployment and (:use = 0 and m.ended_at is null or m.id = :use)
            order by m.model, m.revision""";

    private final Session entities;
    private final DeploymentList list;

    IncidentTracing(Session entities, DeploymentList list) {
        this.entities = entities;
        this.list = list;
    }

    IncidentTrace required(String id, Scope scope) {
        if (!id.matches("IN-\\d{1,18}")) {
            throw Refusal.notFound();
        }
        Tuple incident = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", Long.parseLong(id.substring("IN-".length())))
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
        String deployment = incident.get("deployment", String.class);
        List<IncidentTrace.SameRevision> models = entities
                .createNativeQuery(REVISIONS, Tuple.class)
                .setParameter("deployment", deployment)
                .setParameter("use", incident.get("model_use", Long.class))
                .getResultList()
                .stream()
                .map(row ->
                        others(row.get("model", String.class), row.get("revision", String.class), deployment, scope))
                .toList();
        return new IncidentTrace(id, deployment, models);
    }

    private IncidentTrace.SameRevision others(String model, String revision, String deployment, Scope scope) {
        List<DeploymentSummary> running =
                list.running(model, revision, null, Listing.MAX_LIMIT, scope).items();
        return new IncidentTrace.SameRevision(
                model,
                revision,
                "/api/v1/models/%s/deployments?revision=%s".formatted(model, revision),
                running.stream().filter(other -> !other.id().equals(deployment)).toList());
    }
}
