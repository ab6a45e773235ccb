package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Incidents in full. Those who run the deployment take its steps; an administrator reads, and may suspend. */
@ApplicationScoped
class IncidentWork implements WorkKind {
    private static final String SEVERE = "SEVERE";
    private static final List<String> STATES = List.of("OPEN", "MITIGATED", "RESOLVED");
    private static final List<String> SEVERITIES = List.of("LOW", "MODERATE", SEVERE);

    private static final String MITIGATE = "mitigate";
    private static final String RESOLVE = "resolve";

    private final HarmApi api;
    private final Nations nations;
    private final Visit visit;

    IncidentWork(@RestClient HarmApi api, Nations nations, Visit visit) {
        this.api = api;
        this.nations = nations;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "incidents";
    }

    @Override
    public Group group() {
        return Group.HARM;
    }

    @Override
    public int order() {
        return 1;
    }

    /** Severe ones that are open. */
    @Override
    public long waiting() {
        return Calls.read(() -> api.incidents("OPEN", SEVERE, null, null, 1)).total();
    }

    @Override
    public String address() {
        return "/admin/incidents?state=OPEN&severity=SEVERE";
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.incidents(
                query.value("state", STATES),
                query.value("severity", SEVERITIES),
                query.value("nation"),
                query.cursor(),
                WorkQuery.PAGE));
        Words words = visit.words();
        return new WorkList(
                List.of("incident", "severity", "state", "nation", "happenedOn"),
                found.items().stream().map(this::row).toList(),
                found.total(),
                found.next(),
                List.of(
                        query.filter("state", STATES, "work.state", words),
                        query.filter("severity", SEVERITIES, "work.severity", words),
                        query.filter("nation", nations.choices(visit.language()), words)));
    }

    private WorkList.Row row(HarmApi.Incident incident) {
        Words words = visit.words();
        String severity = words.name("work.severity", incident.severity());
        return new WorkList.Row(
                "/admin/incidents/" + incident.deployment() + "/" + incident.id(),
                incident.title(),
                List.of(
                        new WorkList.Cell(severity, incident.severity().equals(SEVERE)),
                        WorkList.Cell.of(words.name("work.state", incident.state())),
                        WorkList.Cell.of(nations.name(incident.nation(), visit.language())),
                        WorkList.Cell.of(words.formats().date(incident.happenedOn()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return PartId.of(id)
                .flatMap(part -> Calls.find(() -> api.incident(part.record(), part.part())))
                .map(this::item);
    }

    private WorkItem item(HarmApi.Incident incident) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("id", incident.id())
                .code("state", "state", incident.state())
                .code("severity", "severity", incident.severity())
                .code("incidentKind", "incidentKind", incident.kind())
                .code("harm", "harm", incident.harm())
                .code("reversibility", "reversibility", incident.reversibility())
                .date("happenedOn", incident.happenedOn())
                .moment("reportedAt", incident.reportedAt())
                .text("summary", incident.summary());
        HarmApi.Detail detail = incident.detail();
        if (detail != null) {
            Long people = detail.peopleAffected();
            lines.text("description", detail.description())
                    .known(
                            "peopleAffected",
                            people == null ? null : words.formats().number(people))
                    .text("problemReport", detail.problemReport());
        }
        lines.known("correctiveAction", incident.correctiveAction());
        return new WorkItem(incident.title(), incident.version(), lines.all(), links(incident), acts(incident));
    }

    /** Who runs a deployment says how its incidents went on; where nobody does any more, an administrator. */
    private static List<WorkItem.Act> acts(HarmApi.Incident incident) {
        List<String> may = incident.may() == null ? List.of() : incident.may();
        return Stream.of(MITIGATE, RESOLVE)
                .filter(may::contains)
                .map(WorkItem.Act::withReason)
                .toList();
    }

    private List<WorkItem.Link> links(HarmApi.Incident incident) {
        Words words = visit.words();
        var links = new ArrayList<WorkItem.Link>();
        String deployment = incident.deployment();
        links.add(
                new WorkItem.Link(words.say("work.line.deployment") + " " + deployment, "/deployments/" + deployment));
        links.add(new WorkItem.Link(words.say("work.stage.link"), "/admin/stages/" + deployment));
        HarmApi.Detail detail = incident.detail();
        if (detail != null && detail.problemReport() != null) {
            links.add(new WorkItem.Link(detail.problemReport(), "/admin/problem-reports/" + detail.problemReport()));
        }
        return List.copyOf(links);
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        PartId incident = PartId.of(id).orElseThrow(NotFoundException::new);
        var step = new HarmApi.Step(act.equals(RESOLVE) ? "RESOLVE" : "MITIGATE", reason);
        Calls.send(() ->
                api.moveIncident(incident.record(), incident.part(), conditions.key(), conditions.ifMatch(), step));
    }
}
