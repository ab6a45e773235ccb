package org.capacitycommons.partner.deployment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/** What the records around a deployment say about its next stage. */
@ApplicationScoped
class StageFacts {
    private static final String GO_LIVE = """
            select
              exists (select 1 from progress_report r where r.nation = :nation and r.deployment = :id
                      and r.kind = 'PROGRESS' and r.state = 'ACCEPTED') as report,
              exists (select 1 from incident i where i.nation = :nation and i.deployment = :id
                      and i.severity = 'SEVERE' and i.state = 'OPEN') as incident,
              exists (select 1 from condition c where c.nation = :nation and c.project = :project
                      and not c.met and c.lifted_at is null) as condition""";
    private static final String CLOSING = """
            select exists (select 1 from progress_report r where r.nation = :nation and r.deployment = :id
                           and r.kind = 'CLOSING' and r.state = 'ACCEPTED')""";

    private final Session entities;

    StageFacts(Session entities) {
        this.entities = entities;
    }

    /** What stands between a pilot and its going live, beside the review itself. */
    List<String> missingForGoLive(Deployment deployment) {
        String project = deployment.project();
        return entities.createNativeQuery(GO_LIVE, jakarta.persistence.Tuple.class)
                .setParameter("nation", deployment.nation())
                .setParameter("id", deployment.id())
                .setParameter("project", project == null ? "" : project)
                .getResultStream()
                .map(facts -> Readiness.missingForGoLive(
                        facts.get("report", Boolean.class),
                        facts.get("incident", Boolean.class),
                        facts.get("condition", Boolean.class)))
                .findFirst()
                .orElseThrow();
    }

    /** Whether an administrator accepted a closing report. */
    boolean hasAcceptedClosingReport(Deployment deployment) {
        return entities.createNativeQuery(CLOSING, Boolean.class)
                .setParameter("nation", deployment.nation())
                .setParameter("id", deployment.id())
                .getSingleResult();
    }
}
