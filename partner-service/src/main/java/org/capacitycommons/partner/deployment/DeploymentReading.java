package org.capacitycommons.partner.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.partner.security.Caller;

/** Reads one deployment. */
@ApplicationScoped
@Transactional
class DeploymentReading {
    private final Deployments deployments;
    private final DeploymentViews views;

    DeploymentReading(Deployments deployments, DeploymentViews views) {
        this.deployments = deployments;
        this.views = views;
    }

    DeploymentView read(String id, Caller caller) {
        return views.show(deployments.required(id, caller.scope()), caller);
    }
}
