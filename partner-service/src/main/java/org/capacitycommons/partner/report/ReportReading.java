package org.capacitycommons.partner.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Pages;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Judges;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.Caller;

/** Reads reports: accepted ones for everybody, all of them for those who read in full. */
@ApplicationScoped
@Transactional
class ReportReading {
    private static final Parts.Which ACCEPTED =
            new Parts.Which("c.state = :state", Map.of("state", ReportState.ACCEPTED));

    private static final Pages.Ordered<Report> WAITING = new Pages.Ordered<>(
            Report.class,
            "r.*",
            "from progress_report r where r.state = 'SUBMITTED'",
            Map.of(),
            Pages.Order.oldestFirst("r.submitted_at", "r.id"),
            report -> new Pages.Position(Objects.requireNonNull(report.submittedAt()), report.number()));

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Judges judges;
    private final ReportItems items;
    private final Pages pages;

    ReportReading(
            Deployments deployments, Parts parts, Parties parties, Judges judges, ReportItems items, Pages pages) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.judges = judges;
        this.items = items;
        this.pages = pages;
    }

    Listing<ReportView> page(String id, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        boolean inFull = parties.readsInFull(deployment, caller);
        return parts.page(
                Report.class,
                deployment,
                inFull ? Parts.Which.ALL : ACCEPTED,
                page,
                reports -> views(reports, deployment, caller));
    }

    ReportView one(String id, int number, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        Report report = required(deployment, number);
        if (report.state() != ReportState.ACCEPTED && !parties.readsInFull(deployment, caller)) {
            throw Refusal.notFound();
        }
        return view(report, deployment, caller);
    }

    Report required(Deployment deployment, int number) {
        return parts
                .all(Report.class, deployment, Parts.Which.ALL.and("c.number = :round", Map.of("round", number)))
                .stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The reports that wait for a decision, the oldest first, for administrators and auditors. */
    Listing<QueuedReport> queue(@Nullable String cursor, @Nullable Integer asked, Caller caller) {
        if (!caller.scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "The queue is for administrators.");
        }
        return pages.page(
                WAITING,
                cursor,
                asked,
                shown -> shown.stream().map(QueuedReport::of).toList());
    }

    ReportView view(Report report, Deployment deployment, Caller caller) {
        return views(List.of(report), deployment, caller).getFirst();
    }

    private List<ReportView> views(List<Report> reports, Deployment deployment, Caller caller) {
        Map<Long, List<String>> covered = items.covered(reports);
        boolean inFull = parties.readsInFull(deployment, caller);
        boolean judges = inFull && caller.isAdmin() && this.judges.isFree(caller, Judges.Judged.of(deployment));
        return reports.stream()
                .map(report -> report.view(
                        covered.getOrDefault(report.number(), List.of()),
                        inFull,
                        may(report, deployment, caller, judges)))
                .toList();
    }

    private static List<String> may(Report report, Deployment deployment, Caller caller, boolean judges) {
        return ReportMoves.from(report.state()).stream()
                .filter(move -> switch (move.who()) {
                    case OWN_MEMBER -> caller.worksFor(deployment.organisation());
                    case OWN_SUBMITTER -> caller.isSubmitterFor(deployment.organisation());
                    case FREE_ADMIN -> judges;
                })
                .map(move -> move.action().slug())
                .toList();
    }
}
