package org.capacitycommons.partner.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The incidents of deployments. */
@ApplicationScoped
@Transactional
public class Incidents {
    private static final int LONGEST_ACTION = 4_000;

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final IncidentViews views;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Incidents(
            Deployments deployments,
            Parts parts,
            Parties parties,
            IncidentViews views,
            Deeds deeds,
            Notices notices,
            Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.views = views;
        this.deeds = deeds;
        this.notices = notices;
        this.clock = clock;
    }

    Listing<IncidentView> page(String id, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        return parts.page(
                Incident.class,
                deployment,
                Parts.Which.ALL,
                page,
                incidents -> views.show(incidents, deployment, caller));
    }

    IncidentView one(String id, String name, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        return views.show(List.of(required(deployment, name)), deployment, caller)
                .getFirst();
    }

    IncidentView report(String id, IncidentInput typed, Caller caller) {
        return open(parties.reportedOn(id, caller), typed, null, caller);
    }

    /**
     * Opens an incident on a deployment that the caller may report on, which was checked before.
     *
     * @param problemReport number of the problem report that told of it, or null
     */
    public IncidentView open(Deployment deployment, IncidentInput typed, @Nullable Long problemReport, Caller caller) {
        IncidentInput.Checked input = typed.check(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        Incident incident = Incident.open(
                deployments.nextNumber(), deployment, input, modelUse(deployment, input), clock.instant());
        parts.add(incident);
        parts.flush();
        parts.add(IncidentDetail.of(incident, input, problemReport, caller));
        parts.flush();
        deeds.record(deployment.chain(), caller.subject(), Deed.of("incident.open", subject(incident), input));
        if (input.severity() == Severity.SEVERE) {
            notices.toOffice(
                    NoticeKind.INCIDENT_SEVERE,
                    new About("deployment/" + deployment.id(), deployment.title()),
                    subject(incident));
        }
        return views.show(List.of(incident), deployment, caller).getFirst();
    }

    IncidentView move(
            String id,
            String name,
            IncidentMoves.Action action,
            @Nullable String corrective,
            RecordVersion read,
            Caller caller) {
        Deployment deployment = parties.withIncidentsOf(id, caller);
        Incident incident = required(deployment, name);
        String done = ShortText.required("correctiveAction", corrective, LONGEST_ACTION);
        parts.lock(incident);
        read.mustMatch(incident.version());
        IncidentState before = incident.state();
        incident.move(action, done, clock.instant());
        if (!caller.isAdmin()) {
            incident.waitForAcceptance();
        }
        parts.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(
                                "incident." + action.slug(),
                                subject(incident),
                                Map.of("state", incident.state(), "correctiveAction", done))
                        .before(Map.of("state", before)));
        return views.show(List.of(incident), deployment, caller).getFirst();
    }

    private Incident required(Deployment deployment, String name) {
        return parts.required(Incident.class, deployment, PartId.read(Incident.PREFIX, name));
    }

    private @Nullable Long modelUse(Deployment deployment, IncidentInput.Checked input) {
        if (input.modelUse() == null) {
            return null;
        }
        return deployments
                .modelUseNumber(deployment, input.modelUse())
                .orElseThrow(() -> Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                        .at(FieldError.of("modelUse", "unknown-model-use")));
    }

    private static String subject(Incident incident) {
        return "deployment/" + incident.deployment() + "/incident/" + incident.number();
    }
}
