package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.security.Scope;

/**
 * The deployments. Not a Panache repository on purpose: that would offer finders that do not ask for whom they read.
 * What belongs to a deployment is reached through it.
 */
@ApplicationScoped
public class Deployments {
    /** What a reader may know of; the same words as in the policy of the database. */
    public static final String VISIBLE =
            " (d.origin <> 'REGISTERED' or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED')"
                    + " or d.organisation = :org or cast(:all as boolean)"
                    + " or is_matched_partner(d.nation, d.project)) ";

    private final Session entities;

    Deployments(Session entities) {
        this.entities = entities;
    }

    public Optional<Deployment> find(String id, Scope scope) {
        return entities.createNativeQuery(
                        "select d.* from deployment d where d.id = :id and" + VISIBLE, Deployment.class)
                .setParameter("id", id)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}; refuses with the same answer for what is hidden and for what is not there. */
    public Deployment required(String id, Scope scope) {
        return find(id, scope).orElseThrow(Refusal::notFound);
    }

    /** Reads the row again and keeps it for this transaction. */
    public void lock(Deployment deployment) {
        entities.refresh(deployment, LockModeType.PESSIMISTIC_WRITE);
    }

    String nextId() {
        return "D-"
                + entities.createNativeQuery("select nextval('deployment_number')", Long.class)
                        .getSingleResult();
    }

    public void add(Object record) {
        entities.persist(record);
    }

    public void flush() {
        entities.flush();
    }

    /** The number of the next part of any deployment. */
    public long nextNumber() {
        return entities.createNativeQuery("select nextval('child_number')", Long.class)
                .getSingleResult();
    }

    /** Whether the caller's organisation is a partner whose offer the project of this deployment accepted. */
    boolean isMatched(Deployment deployment) {
        return entities.createNativeQuery("select is_matched_partner(:nation, :project)", Boolean.class)
                .setParameter("nation", deployment.nation())
                .setParameter("project", deployment.project() == null ? "" : deployment.project())
                .getSingleResult();
    }

    /** The risk tier of the project that it comes from; not known for one that has none. */
    public RiskTier riskTier(Deployment deployment) {
        return entities.createNativeQuery(
                        "select risk_tier from project where nation = :nation and id = :project", String.class)
                .setParameter("nation", deployment.nation())
                .setParameter("project", deployment.project() == null ? "" : deployment.project())
                .getResultStream()
                .findFirst()
                .map(RiskTier::valueOf)
                .orElse(RiskTier.NOT_KNOWN);
    }

    List<Site> sites(Deployment deployment) {
        return children("Site", Site.class, deployment);
    }

    List<ModelUse> modelUses(Deployment deployment) {
        return children("ModelUse", ModelUse.class, deployment);
    }

    /** What an amendment took out, the latest first. */
    List<ModelUse> earlierModelUses(Deployment deployment) {
        return entities.createSelectionQuery(
                        "from ModelUse c where c.deployment = :id and c.endedAt is not null order by c.endedAt desc, c.id",
                        ModelUse.class)
                .setParameter("id", deployment.id())
                .getResultList();
    }

    List<Indicator> indicators(Deployment deployment) {
        return children("Indicator", Indicator.class, deployment);
    }

    List<Participant> participants(Deployment deployment) {
        return children("Participant", Participant.class, deployment);
    }

    /** The number of a model use of the deployment, by the name that clients give it. */
    public Optional<Long> modelUseNumber(Deployment deployment, String key) {
        return modelUses(deployment).stream()
                .filter(use -> use.key().equals(key))
                .map(ModelUse::number)
                .findFirst();
    }

    private <T> List<T> children(String entity, Class<T> type, Deployment deployment) {
        return entities.createSelectionQuery(
                        "from " + entity + " c where c.deployment = :id and c.endedAt is null order by c.id", type)
                .setParameter("id", deployment.id())
                .getResultList();
    }
}
