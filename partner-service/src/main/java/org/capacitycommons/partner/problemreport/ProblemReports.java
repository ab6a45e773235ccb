package org.capacitycommons.partner.problemreport;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Pages;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.incident.IncidentInput;
import org.capacitycommons.partner.incident.IncidentView;
import org.capacitycommons.partner.incident.Incidents;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Takes in what anyone tells, and lets administrators sort it. */
@ApplicationScoped
@Transactional
class ProblemReports {
    private static final String OFFICE = "commons-office";
    private static final int LONGEST_REASON = 2_000;

    /** Characters that nobody mistakes for each other on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int REFERENCE_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pages.Order NEWEST = Pages.Order.newestFirst("p.received_at", "p.id");

    private final Session entities;
    private final Pages pages;
    private final Deployments deployments;
    private final Incidents incidents;
    private final ProblemRate rate;
    private final Deeds deeds;
    private final Clock clock;

    ProblemReports(
            Session entities,
            Pages pages,
            Deployments deployments,
            Incidents incidents,
            ProblemRate rate,
            Deeds deeds,
            Clock clock) {
        this.entities = entities;
        this.pages = pages;
        this.deployments = deployments;
        this.incidents = incidents;
        this.rate = rate;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Takes one in and gives the number by which its sender may ask for it. */
    String receive(ProblemInput typed, String address, Caller caller) {
        ProblemInput.Checked input = typed.check();
        String nation = input.deployment() == null
                ? "XX"
                : deployment(input.deployment(), caller).nation();
        rate.take(address);
        ProblemReport report =
                ProblemReport.received(deployments.nextNumber(), nation, reference(), input, clock.instant());
        entities.persist(report);
        entities.flush();
        deeds.record(
                OFFICE,
                caller.subject().isEmpty() ? "anonymous" : caller.subject(),
                Deed.of("problem-report.receive", subject(report), Map.of("about", report.about())));
        return report.reference();
    }

    Listing<ProblemReportView> page(
            @Nullable ProblemState state, @Nullable String cursor, @Nullable Integer asked, Caller caller) {
        mustSee(caller);
        Pages.Ordered<ProblemReport> reports = new Pages.Ordered<>(
                ProblemReport.class,
                "p.*",
                "from problem_report p where " + (state == null ? "true" : "p.state = :state"),
                state == null ? Map.of() : Map.of("state", state.name()),
                NEWEST,
                report -> new Pages.Position(report.receivedAt(), report.number()));
        return pages.page(
                reports,
                cursor,
                asked,
                shown -> shown.stream()
                        .map(report -> ProblemReportView.of(report, caller))
                        .toList());
    }

    ProblemReportView one(String id, Caller caller) {
        mustSee(caller);
        return ProblemReportView.of(required(id), caller);
    }

    ProblemReportView dismiss(String id, @Nullable String typed, RecordVersion read, Caller caller) {
        mustDecide(caller);
        ProblemReport report = locked(id, read);
        ProblemMoves.target(report.state(), ProblemMoves.Action.DISMISS);
        String reason = ShortText.required("reason", typed, LONGEST_REASON);
        report.dismiss(reason, caller.person(), clock.instant());
        entities.flush();
        record(report, ProblemMoves.Action.DISMISS, reason, caller);
        return ProblemReportView.of(report, caller);
    }

    /** Opens an incident on the deployment that the report names or, where it names a model, the one given. */
    ProblemReportView makeIncident(
            String id, @Nullable String typed, IncidentInput incident, RecordVersion read, Caller caller) {
        mustDecide(caller);
        ProblemReport report = locked(id, read);
        ProblemMoves.target(report.state(), ProblemMoves.Action.MAKE_INCIDENT);
        String about = report.deployment() == null ? typed : report.deployment();
        IncidentView opened =
                incidents.open(deployment(about == null ? "" : about, caller), incident, report.number(), caller);
        report.becomeIncident(PartId.read("IN", opened.id()), caller.person(), clock.instant());
        entities.flush();
        record(report, ProblemMoves.Action.MAKE_INCIDENT, null, caller);
        return ProblemReportView.of(report, caller);
    }

    private Deployment deployment(String id, Caller caller) {
        return deployments
                .find(id, caller.scope())
                .orElseThrow(() -> Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                        .at(FieldError.of("deployment", "unknown-deployment")));
    }

    private ProblemReport locked(String id, RecordVersion read) {
        ProblemReport report = required(id);
        entities.refresh(report, LockModeType.PESSIMISTIC_WRITE);
        read.mustMatch(report.version());
        return report;
    }

    private ProblemReport required(String id) {
        return entities.createSelectionQuery("from ProblemReport p where p.id = :id", ProblemReport.class)
                .setParameter("id", PartId.read("PR", id))
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static void mustSee(Caller caller) {
        if (!caller.scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Problem reports are read by administrators.");
        }
    }

    private static void mustDecide(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Ask an administrator for this step.");
        }
    }

    private static String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    private void record(ProblemReport report, ProblemMoves.Action action, @Nullable String reason, Caller caller) {
        deeds.record(
                OFFICE,
                caller.subject(),
                Deed.of("problem-report." + action.slug(), subject(report), Map.of("state", report.state()))
                        .because(reason));
    }

    private static String subject(ProblemReport report) {
        return "problem-report/" + report.number();
    }
}
