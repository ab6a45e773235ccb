package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Progress and closing reports: accepted, or returned with a comment that waits for an answer. */
@ApplicationScoped
class ReportWork implements WorkKind {
    private static final String RETURN = "return";

    private final JudgementsApi api;
    private final Nations nations;
    private final Visit visit;

    ReportWork(@RestClient JudgementsApi api, Nations nations, Visit visit) {
        this.api = api;
        this.nations = nations;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "reports";
    }

    @Override
    public Group group() {
        return Group.DECISIONS;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.reports(null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.reports(query.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream().map(this::row).toList();
        return new WorkList(
                List.of("deployment", "reportKind", "nation", "submittedAt"),
                rows,
                found.total(),
                found.next(),
                List.of());
    }

    private WorkList.Row row(JudgementsApi.QueuedReport report) {
        Words words = visit.words();
        var id = new PartId(report.deployment(), String.valueOf(report.number()));
        return new WorkList.Row(
                address() + "/" + id,
                id.toString(),
                List.of(
                        WorkList.Cell.of(words.name("work.reportKind", report.kind())),
                        WorkList.Cell.of(nations.name(report.nation(), visit.language())),
                        WorkList.Cell.of(words.formats().moment(report.submittedAt()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return PartId.of(id)
                .flatMap(part -> Calls.find(() -> api.report(part.record(), part.part())))
                .map(this::item);
    }

    private WorkItem item(JudgementsApi.Report report) {
        Words words = visit.words();
        var lines = new Lines(words)
                .code("state", "state", report.state())
                .code("reportKind", "reportKind", report.kind())
                .date("periodStart", report.periodStart())
                .date("periodEnd", report.periodEnd())
                .text("text", report.text())
                .list("covers", report.covers())
                .text("submittedBy", JudgementsApi.nameOf(report.submittedBy()))
                .moment("submittedAt", report.submittedAt())
                .text("decidedBy", JudgementsApi.nameOf(report.decidedBy()))
                .moment("decidedAt", report.decidedAt());
        for (var comment : report.comments()) {
            lines.text("comment", comment.text()).known("answer", comment.answer());
        }
        return new WorkItem(
                words.say("work.report.title", report.number(), report.deployment()),
                report.version(),
                lines.all(),
                List.of(new WorkItem.Link(
                        words.say("work.line.deployment") + " " + report.deployment(),
                        "/deployments/" + report.deployment())),
                WorkItem.Act.of(report.may(), RETURN, "accept", RETURN));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        PartId part = PartId.of(id).orElseThrow();
        Calls.send(() -> {
            if (act.equals(RETURN)) {
                var comments = new JudgementsApi.ReportReturn(List.of(reason));
                api.returnReport(part.record(), part.part(), conditions.key(), conditions.ifMatch(), comments);
            } else {
                api.acceptReport(part.record(), part.part(), conditions.key(), conditions.ifMatch());
            }
        });
    }
}
