package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** States in which frame nations work together on a deployment, always with the source that says so. */
@ApplicationScoped
@Transactional
class Cooperating {
    private final Deployments deployments;
    private final Parties parties;
    private final DeploymentViews views;
    private final Deeds deeds;
    private final Clock clock;

    Cooperating(Deployments deployments, Parties parties, DeploymentViews views, Deeds deeds, Clock clock) {
        this.deployments = deployments;
        this.parties = parties;
        this.views = views;
        this.deeds = deeds;
        this.clock = clock;
    }

    DeploymentView state(String id, CooperationInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = caller.isAdmin() ? parties.administered(id, caller) : parties.own(id, caller);
        CooperationInput.Checked stated = typed.check();
        Parties.mustBeOpen(deployment);
        deployments.lock(deployment);
        read.mustMatch(deployment.version());
        deployment.stateCooperation(stated.cooperation(), stated.source(), clock.instant());
        deployments.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(
                        "deployment.cooperation",
                        "deployment/" + id,
                        Map.of(
                                "cooperation", String.valueOf(stated.cooperation()),
                                "source", String.valueOf(stated.source()))));
        return views.show(deployment, caller);
    }
}
