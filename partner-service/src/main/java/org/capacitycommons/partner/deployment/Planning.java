package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.advisory.Raising;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Fills a planned deployment: where, with which model, measured by what. */
@ApplicationScoped
@Transactional
class Planning {
    private final Deployments deployments;
    private final DeploymentViews views;
    private final ModelUses modelUses;
    private final Raising raising;
    private final Deeds deeds;
    private final Clock clock;

    Planning(
            Deployments deployments,
            DeploymentViews views,
            ModelUses modelUses,
            Raising raising,
            Deeds deeds,
            Clock clock) {
        this.deployments = deployments;
        this.views = views;
        this.modelUses = modelUses;
        this.raising = raising;
        this.deeds = deeds;
        this.clock = clock;
    }

    DeploymentView addSite(String id, SiteInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = own(id, caller);
        SiteInput.Checked site = typed.check(deployment.nations());
        return add(deployment, Site.of(deployment, site), "deployment.add-site", site, read, caller);
    }

    DeploymentView addIndicator(String id, IndicatorInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = own(id, caller);
        IndicatorInput.Checked indicator = typed.check();
        return add(
                deployment, Indicator.of(deployment, indicator), "deployment.add-indicator", indicator, read, caller);
    }

    /** Asks the catalogue before it locks anything: a slow neighbour holds up nobody else. */
    DeploymentView addModelUse(String id, ModelUseInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = own(id, caller);
        ModelUseInput.Checked use = typed.check(modelUses.nations());
        ModelUses.Found found = modelUses.find("", use);
        add(
                deployment,
                ModelUse.of(deployment, use, found.licence(), found.revision(), clock.instant()),
                "deployment.add-model-use",
                use,
                read,
                caller);
        raising.raiseFor(id, caller.subject());
        return views.show(deployment, caller);
    }

    private Deployment own(String id, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        if (!caller.worksFor(deployment.organisation())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a deployment fills it in.");
        }
        return deployment;
    }

    private DeploymentView add(
            Deployment deployment, Object child, String action, Object input, RecordVersion read, Caller caller) {
        deployments.lock(deployment);
        read.mustMatch(deployment.version());
        Instant now = clock.instant();
        deployment.extend(now);
        deployments.add(child);
        deployments.flush();
        deeds.record(
                Objects.requireNonNull(deployment.organisation()),
                caller.subject(),
                Deed.of(action, "deployment/" + deployment.id(), input));
        return views.show(deployment, caller);
    }
}
