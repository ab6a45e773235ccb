package org.capacitycommons.partner.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.partner.organisation.OrganisationRef;
import org.capacitycommons.partner.security.Scope;

/** Reads deployments for other features, for whom they read. */
@ApplicationScoped
@Transactional
public class TracedDeployments {
    private final Deployments deployments;
    private final DeploymentList list;

    TracedDeployments(Deployments deployments, DeploymentList list) {
        this.deployments = deployments;
        this.list = list;
    }

    /** One deployment; refuses with the same answer for what is hidden and for what is not there. */
    public TracedDeployment required(String id, Scope scope) {
        Deployment deployment = deployments.required(id, scope);
        DeploymentSummary head = list.one(id, scope);
        OrganisationRef owner = head.organisation();
        return new TracedDeployment(
                id,
                deployment.version(),
                deployment.nation(),
                head.title(),
                deployment.summary(),
                head.sector(),
                head.stage() == null ? null : head.stage().name(),
                deployment.isPublic(),
                owner == null ? null : owner.name(),
                head.updatedAt(),
                deployments.modelUses(deployment).stream().map(ModelUse::traced).toList());
    }
}
