package org.capacitycommons.partner.deployment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The organisations that take part in a deployment. */
@ApplicationScoped
@Transactional
class Participants {
    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Organisations organisations;
    private final DeploymentViews views;
    private final Deeds deeds;
    private final Clock clock;

    Participants(
            Deployments deployments,
            Parts parts,
            Parties parties,
            Organisations organisations,
            DeploymentViews views,
            Deeds deeds,
            Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.organisations = organisations;
        this.views = views;
        this.deeds = deeds;
        this.clock = clock;
    }

    DeploymentView add(String id, ParticipantInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = parties.own(id, caller);
        ParticipantInput.Checked input = typed.check();
        if (input.organisation() != null
                && organisations.membership(input.organisation()).isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(FieldError.of("organisation", "unknown-organisation"));
        }
        lock(deployment, read);
        boolean isThere = deployments.participants(deployment).stream().anyMatch(one -> one.isSame(input));
        if (isThere) {
            throw Refusal.of(HttpProblem.VALIDATION, "This organisation takes part in this role already.")
                    .at(FieldError.of("name", "twice"));
        }
        Participant participant = Participant.of(deployments.nextNumber(), deployment, input, caller, clock.instant());
        parts.add(participant);
        deployment.touch(clock.instant());
        deployments.flush();
        record("deployment.add-participant", deployment, participant, caller);
        return views.show(deployment, caller);
    }

    DeploymentView end(String id, String name, RecordVersion read, Caller caller) {
        Deployment deployment = parties.own(id, caller);
        Participant participant = parts.required(Participant.class, deployment, PartId.read(Participant.PREFIX, name));
        lock(deployment, read);
        if (participant.hasEnded()) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This organisation takes part no more.");
        }
        participant.end(clock.instant());
        deployment.touch(clock.instant());
        deployments.flush();
        record("deployment.end-participant", deployment, participant, caller);
        return views.show(deployment, caller);
    }

    private void lock(Deployment deployment, RecordVersion read) {
        Parties.mustBeOpen(deployment);
        deployments.lock(deployment);
        read.mustMatch(deployment.version());
    }

    private void record(String action, Deployment deployment, Participant participant, Caller caller) {
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(action, "deployment/" + deployment.id(), participant.view()));
    }
}
