package org.capacitycommons.partner.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Judges;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Writes, submits and decides on reports. */
@ApplicationScoped
@Transactional
class Reporting {
    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_COMMENTS = 50;

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Judges judges;
    private final ReportItems items;
    private final ReportReading reading;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Reporting(
            Deployments deployments,
            Parts parts,
            Parties parties,
            Judges judges,
            ReportItems items,
            ReportReading reading,
            Deeds deeds,
            Notices notices,
            Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.judges = judges;
        this.items = items;
        this.reading = reading;
        this.deeds = deeds;
        this.notices = notices;
        this.clock = clock;
    }

    ReportView create(String id, ReportInput typed, Caller caller) {
        Deployment deployment = parties.own(id, caller);
        Parties.mustBeOpen(deployment);
        ReportInput.Checked input = typed.check(today());
        items.mustExist(deployment, input.covers());
        // Numbers are given one after the other.
        deployments.lock(deployment);
        List<Report> earlier = parts.all(Report.class, deployment, Parts.Which.ALL);
        if (!deployment.isPublic()) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "There is nothing to report before the pilot starts.")
                    .with("stage", String.valueOf(deployment.stage()));
        }
        if (input.kind() == ReportKind.CLOSING && earlier.stream().anyMatch(r -> r.kind() == ReportKind.CLOSING)) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This deployment has a closing report already.");
        }
        Report report = Report.draft(
                deployments.nextNumber(), earlier.size() + 1, deployment, input, caller.person(), clock.instant());
        parts.add(report);
        return written("report.create", deployment, report, input, caller);
    }

    ReportView save(String id, int number, ReportInput typed, RecordVersion read, Caller caller) {
        Deployment deployment = parties.own(id, caller);
        Report report = reading.required(deployment, number);
        ReportInput.Checked input = typed.check(today());
        items.mustExist(deployment, input.covers());
        parts.lock(report);
        read.mustMatch(report.version());
        if (typed.kind() != null && input.kind() != report.kind()) {
            throw invalid("kind", "can-not-be-changed");
        }
        input.answers().keySet().forEach(answered -> {
            if (!report.hasComment(answered)) {
                throw invalid("answers." + answered, "unknown-comment");
            }
        });
        report.save(input, clock.instant());
        return written("report.save", deployment, report, input, caller);
    }

    private ReportView written(
            String action, Deployment deployment, Report report, ReportInput.Checked input, Caller caller) {
        parts.flush();
        items.replace(report, input.covers());
        record(
                action,
                deployment,
                report,
                caller,
                Map.of("text", input.text(), "covers", input.names(), "answers", input.answers()),
                null);
        return reading.view(report, deployment, caller);
    }

    ReportView submit(String id, int number, RecordVersion read, Caller caller) {
        Deployment deployment = parties.ownForSubmitter(id, caller);
        Report report = locked(deployment, number, read, ReportMoves.Action.SUBMIT);
        if (report.hasOpenComment()) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "Answer every comment before you submit again.")
                    .with("missing", List.of("answers"));
        }
        report.submit(caller.person(), clock.instant());
        parts.flush();
        record("report.submit", deployment, report, caller, Map.of("state", report.state()), null);
        return reading.view(report, deployment, caller);
    }

    ReportView accept(String id, int number, RecordVersion read, Caller caller) {
        Deployment deployment = judged(id, caller);
        Report report = locked(deployment, number, read, ReportMoves.Action.ACCEPT);
        report.accept(caller.person(), clock.instant());
        parts.flush();
        items.accept(report);
        record("report.accept", deployment, report, caller, Map.of("state", report.state()), null);
        return reading.view(report, deployment, caller);
    }

    ReportView giveBack(
            String id, int number, @Nullable List<@Nullable String> comments, RecordVersion read, Caller caller) {
        Deployment deployment = judged(id, caller);
        List<String> said = said(comments);
        Report report = locked(deployment, number, read, ReportMoves.Action.RETURN);
        report.giveBack(said, caller.person(), clock.instant());
        parts.flush();
        notices.toOrganisation(
                deployment.chain(),
                NoticeKind.REPORT_RETURNED,
                new About("deployment/" + deployment.id(), deployment.title()),
                "report-" + report.round() + "-v" + report.version());
        record("report.return", deployment, report, caller, Map.of("state", report.state()), String.join("\n", said));
        return reading.view(report, deployment, caller);
    }

    private Deployment judged(String id, Caller caller) {
        Deployment deployment = parties.administered(id, caller);
        judges.mustBeFree(caller, Judges.Judged.of(deployment));
        return deployment;
    }

    private Report locked(Deployment deployment, int number, RecordVersion read, ReportMoves.Action action) {
        Report report = reading.required(deployment, number);
        parts.lock(report);
        read.mustMatch(report.version());
        ReportMoves.target(report.state(), action);
        return report;
    }

    private static List<String> said(@Nullable List<@Nullable String> comments) {
        if (comments == null || comments.isEmpty() || comments.size() > MOST_COMMENTS) {
            throw invalid("comments", comments == null || comments.isEmpty() ? "required" : "too-many");
        }
        return comments.stream()
                .map(comment -> ShortText.required("comments", comment, LONGEST_COMMENT))
                .toList();
    }

    private static Refusal invalid(String field, String key) {
        return Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(FieldError.of(field, key));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void record(
            String action,
            Deployment deployment,
            Report report,
            Caller caller,
            Map<String, ?> after,
            @Nullable String reason) {
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(action, "deployment/" + deployment.id() + "/report/" + report.round(), after)
                        .because(reason));
    }
}
