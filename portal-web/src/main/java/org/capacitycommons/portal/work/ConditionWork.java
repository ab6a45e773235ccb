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

/** Evidence that a condition of an approval is met: taken, or returned with a reason. */
@ApplicationScoped
class ConditionWork implements WorkKind {
    private static final String RETURN = "return";
    private static final String EVIDENCED = "EVIDENCED";

    private final JudgementsApi api;
    private final Nations nations;
    private final Visit visit;

    ConditionWork(@RestClient JudgementsApi api, Nations nations, Visit visit) {
        this.api = api;
        this.nations = nations;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "conditions";
    }

    @Override
    public Group group() {
        return Group.DECISIONS;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.conditions(EVIDENCED, null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.conditions(EVIDENCED, query.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream().map(this::row).toList();
        return new WorkList(
                List.of("project", "condition", "nation", "dueOn", "evidenceAt"),
                rows,
                found.total(),
                found.next(),
                List.of());
    }

    private WorkList.Row row(JudgementsApi.ListedCondition listed) {
        var formats = visit.words().formats();
        JudgementsApi.Condition condition = listed.condition();
        return new WorkList.Row(
                address() + "/" + listed.project() + "/" + condition.number(),
                listed.title(),
                List.of(
                        WorkList.Cell.of(condition.text()),
                        WorkList.Cell.of(nations.name(listed.nation(), visit.language())),
                        WorkList.Cell.of(formats.date(condition.dueOn())),
                        WorkList.Cell.of(formats.moment(condition.evidenceAt()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return PartId.of(id)
                .flatMap(part -> Calls.find(() -> api.project(part.record()))
                        .flatMap(project -> project.condition(part.part()).map(found -> item(project, found))));
    }

    private WorkItem item(JudgementsApi.ProjectConditions project, JudgementsApi.Condition condition) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("project", project.title())
                .code("state", "state", condition.state())
                .text("condition", condition.text())
                .text("owner", condition.owner())
                .date("dueOn", condition.dueOn())
                .known("evidence", condition.evidence())
                .moment("evidenceAt", condition.evidenceAt())
                .text("returned", condition.returnedReason());
        return new WorkItem(
                words.say("work.condition.title", condition.number(), project.id()),
                condition.version(),
                lines.all(),
                List.of(new WorkItem.Link(project.title(), "/reviews/" + project.id())),
                WorkItem.Act.of(condition.may(), RETURN, "accept", RETURN));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        PartId part = PartId.of(id).orElseThrow();
        Calls.send(() -> {
            if (act.equals(RETURN)) {
                var why = new JudgementsApi.EvidenceReturn(reason);
                api.returnEvidence(part.record(), part.part(), conditions.key(), conditions.ifMatch(), why);
            } else {
                api.acceptEvidence(part.record(), part.part(), conditions.key(), conditions.ifMatch());
            }
        });
    }
}
