package org.capacitycommons.partner.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The planned steps of deployments. */
@ApplicationScoped
@Transactional
class Milestones {
    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Deeds deeds;
    private final Clock clock;

    Milestones(Deployments deployments, Parts parts, Parties parties, Deeds deeds, Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.deeds = deeds;
        this.clock = clock;
    }

    Listing<MilestoneView> page(String id, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        List<String> may = may(deployment, caller);
        return parts.page(
                Milestone.class,
                deployment,
                Parts.Which.ALL,
                page,
                milestones -> milestones.stream()
                        .map(milestone -> milestone.view(may))
                        .toList());
    }

    MilestoneView one(String id, String name, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        return parts.required(Milestone.class, deployment, PartId.read(Milestone.PREFIX, name))
                .view(may(deployment, caller));
    }

    MilestoneView add(String id, MilestoneInput typed, Caller caller) {
        Deployment deployment = parties.reportedOn(id, caller);
        MilestoneInput.Checked input = typed.check(today());
        Milestone milestone = Milestone.of(deployments.nextNumber(), deployment, input, caller, clock.instant());
        parts.add(milestone);
        parts.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of("milestone.report", subject(deployment, milestone), input));
        return milestone.view(may(deployment, caller));
    }

    MilestoneView tell(String id, String name, MilestoneInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = parties.reportedOn(id, caller);
        Milestone milestone = parts.required(Milestone.class, deployment, PartId.read(Milestone.PREFIX, name));
        MilestoneInput.Checked input = typed.check(today());
        parts.lock(milestone);
        read.mustMatch(milestone.version());
        MilestoneView before = milestone.view(List.of());
        milestone.tell(input, caller, clock.instant());
        parts.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of("milestone.change", subject(deployment, milestone), input)
                        .before(before));
        return milestone.view(may(deployment, caller));
    }

    private List<String> may(Deployment deployment, Caller caller) {
        return parties.mayReport(deployment, caller) ? List.of("change") : List.of();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String subject(Deployment deployment, Milestone milestone) {
        return "deployment/" + deployment.id() + "/milestone/" + milestone.number();
    }
}
