package org.capacitycommons.partner.deployment;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;

/** Who a caller is to a deployment: its ministry, a matched partner, an administrator, or a reader like any other. */
@ApplicationScoped
public class Parties {
    private final Deployments deployments;

    Parties(Deployments deployments) {
        this.deployments = deployments;
    }

    /** Whether the caller reads what is not for everybody. */
    public boolean readsInFull(Deployment deployment, Caller caller) {
        return caller.isMemberOf(deployment.organisation())
                || caller.scope().seesEverything()
                || isMatchedPartner(deployment, caller);
    }

    /** Whether the caller may report on it now. */
    public boolean mayReport(Deployment deployment, Caller caller) {
        return deployment.isOpen()
                && (caller.worksFor(deployment.organisation()) || isMatchedPartner(deployment, caller));
    }

    /** Whether the caller may plan its money now. */
    public boolean mayPlan(Deployment deployment, Caller caller) {
        return deployment.isOpen() && caller.worksFor(deployment.organisation());
    }

    /** A deployment that the caller reports on; refuses everybody else, and what is over. */
    public Deployment reportedOn(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        if (!caller.worksFor(deployment.organisation()) && !isMatchedPartner(deployment, caller)) {
            throw Refusal.of(
                    HttpProblem.FORBIDDEN, "Only the ministry of a deployment and its matched partners report on it.");
        }
        mustBeOpen(deployment);
        return deployment;
    }

    /**
     * Whether the caller may say how an incident went on: who reports on the deployment or, where nobody reports any
     * more or ever did, an administrator.
     */
    public boolean mayEndIncidents(Deployment deployment, Caller caller) {
        return mayReport(deployment, caller) || (caller.isAdmin() && !deployment.isOpen());
    }

    /** A deployment whose incidents the caller moves; refuses everybody else. */
    public Deployment withIncidentsOf(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        return mayEndIncidents(deployment, caller) ? deployment : reportedOn(id, caller);
    }

    /** A deployment of the caller's own ministry. */
    public Deployment own(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        if (!caller.worksFor(deployment.organisation())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a deployment does this.");
        }
        return deployment;
    }

    /** The same, for a step that only a submitter takes. */
    public Deployment ownForSubmitter(String id, Caller caller) {
        Deployment deployment = own(id, caller);
        mustBeSubmitter(deployment, caller);
        return deployment;
    }

    /** A deployment for an administrator's step. */
    public Deployment administered(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        if (!caller.isAdmin()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Ask an administrator for this step.");
        }
        return deployment;
    }

    /** A deployment that the caller reads in full; for everybody else its closed records do not exist. */
    public Deployment readInFull(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        if (!readsInFull(deployment, caller)) {
            throw Refusal.notFound();
        }
        return deployment;
    }

    public static void mustBeSubmitter(Deployment deployment, Caller caller) {
        if (!caller.isSubmitterFor(deployment.organisation())) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter of your organisation to take this step.");
        }
    }

    public static void mustBeOpen(Deployment deployment) {
        if (!deployment.isOpen()) {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE,
                            "Nothing is reported any more on a deployment that is closed, cancelled or not ours.")
                    .with("stage", String.valueOf(deployment.stage()));
        }
    }

    private boolean isMatchedPartner(Deployment deployment, Caller caller) {
        return caller.isPartner() && deployments.isMatched(deployment);
    }
}
