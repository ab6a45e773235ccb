package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Once a year a ministry says that what the world reads of its deployment is still so. */
@ApplicationScoped
@Transactional
class Confirming {
    private final Deployments deployments;
    private final Parties parties;
    private final DeploymentViews views;
    private final Deeds deeds;
    private final Clock clock;

    Confirming(Deployments deployments, Parties parties, DeploymentViews views, Deeds deeds, Clock clock) {
        this.deployments = deployments;
        this.parties = parties;
        this.views = views;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The day by which the next confirmation is due. */
    static LocalDate nextDue(LocalDate confirmedOn) {
        return confirmedOn.plusYears(1);
    }

    /** What is published and not yet over asks for its ministry's word. */
    static boolean isAsked(Deployment deployment) {
        return deployment.confirmBy() != null && deployment.isPublic() && deployment.isOpen();
    }

    DeploymentView confirm(String id, RecordVersion read, Caller caller) {
        Deployment deployment = parties.ownForSubmitter(id, caller);
        deployments.lock(deployment);
        read.mustMatch(deployment.version());
        if (!isAsked(deployment)) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "Only what is public and not over is confirmed.")
                    .with("stage", String.valueOf(deployment.stage()));
        }
        LocalDate before = deployment.confirmBy();
        deployment.confirm(caller.person(), clock.instant());
        deployments.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(
                                "deployment.confirm",
                                "deployment/" + id,
                                Map.of("confirmBy", String.valueOf(deployment.confirmBy())))
                        .before(Map.of("confirmBy", String.valueOf(before))));
        return views.show(deployment, caller);
    }
}
