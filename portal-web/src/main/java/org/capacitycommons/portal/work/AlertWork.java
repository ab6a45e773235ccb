package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Advisories that touch a deployment and that its ministry has not answered. */
@ApplicationScoped
class AlertWork implements WorkKind {
    private static final String OPEN = "OPEN";
    private static final List<String> STATES = List.of(OPEN, "ACKNOWLEDGED", "CLEARED");

    private final HarmApi api;
    private final Visit visit;

    AlertWork(@RestClient HarmApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "alerts";
    }

    @Override
    public Group group() {
        return Group.HARM;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.alerts(OPEN, null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        WorkQuery asked = query.orElse("state", OPEN, STATES);
        String state = Optional.ofNullable(asked.value("state")).orElse(OPEN);
        var found = Calls.read(() -> api.alerts(state, asked.cursor(), WorkQuery.PAGE));
        return new WorkList(
                List.of("advisory", "severity", "deployment", "model", "ageDays"),
                found.items().stream().map(this::row).toList(),
                found.total(),
                found.next(),
                List.of(asked.choice("state", STATES, "work.state", visit.words())));
    }

    private WorkList.Row row(HarmApi.Alert alert) {
        Words words = visit.words();
        String severity = words.name("work.severity", alert.advisory().severity());
        return new WorkList.Row(
                address() + "/" + alert.id(),
                alert.advisory().title(),
                List.of(
                        new WorkList.Cell(severity, alert.advisory().severity().equals("SEVERE")),
                        WorkList.Cell.of(alert.deployment()),
                        WorkList.Cell.of(alert.model()),
                        WorkList.Cell.of(words.formats().number(alert.ageDays()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.alert(id)).map(this::item);
    }

    private WorkItem item(HarmApi.Alert alert) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("id", alert.id())
                .code("state", "state", alert.state())
                .code("severity", "severity", alert.advisory().severity())
                .text("model", alert.model())
                .list("revisions", alert.revisions())
                .text("text", alert.advisory().text())
                .text("action", alert.advisory().action())
                .moment("raisedAt", alert.raisedAt())
                .text("ageDays", words.formats().number(alert.ageDays()))
                .known("answer", alert.response());
        String deployment = alert.deployment();
        return new WorkItem(
                alert.advisory().title(),
                null,
                lines.all(),
                List.of(
                        new WorkItem.Link(
                                words.say("work.line.deployment") + " " + deployment, "/deployments/" + deployment),
                        new WorkItem.Link(words.say("work.stage.link"), "/admin/stages/" + deployment)),
                List.of());
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        throw new UnsupportedOperationException("an alert is answered by the ministry of the deployment");
    }
}
