package org.capacitycommons.partner.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.problem.PartnerProblem;

/** What a deployment keeps already, and whether there is room for more. */
@ApplicationScoped
class DocumentRoom {
    private static final String KEPT = """
            select count(*) filter (where ended_at is null) as standing,
              cast(coalesce(sum(size_bytes), 0) as bigint) as bytes
            from document where nation = :nation and deployment = :deployment""";

    private final Session entities;
    private final DocumentSettings settings;

    DocumentRoom(Session entities, DocumentSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** Refuses a document that there is no room for; until the end of the transaction nobody else takes the room. */
    void take(Deployment deployment, long bytes) {
        hold(deployment);
        Tuple kept = entities.createNativeQuery(KEPT, Tuple.class)
                .setParameter("nation", deployment.nation())
                .setParameter("deployment", deployment.id())
                .getSingleResult();
        if (kept.get("standing", Long.class) >= settings.mostStanding()) {
            throw Refusal.of(
                            PartnerProblem.DOCUMENTS_FULL,
                            "A deployment has at most %d documents. Take one out before you add another."
                                    .formatted(settings.mostStanding()))
                    .with("mostDocuments", settings.mostStanding());
        }
        if (bytes > 0 && kept.get("bytes", Long.class) + bytes > settings.mostBytes()) {
            throw Refusal.of(
                            PartnerProblem.DOCUMENTS_FULL,
                            "The files of this deployment fill its room. Link to what is kept elsewhere.")
                    .with("mostBytes", settings.mostBytes());
        }
    }

    /** A lock of its own: a matched partner may not lock the ministry's row. */
    private void hold(Deployment deployment) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "documents/" + deployment.id())
                .getResultList();
    }
}
