package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** What anybody told of a model or a deployment: dismissed with a reason, or made an incident on a page of its own. */
@ApplicationScoped
class ProblemWork implements WorkKind {
    private static final String RECEIVED = "RECEIVED";
    private static final List<String> STATES = List.of(RECEIVED, "DISMISSED", "INCIDENT");

    private final HarmApi api;
    private final Visit visit;

    ProblemWork(@RestClient HarmApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "problem-reports";
    }

    @Override
    public Group group() {
        return Group.HARM;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.problems(RECEIVED, null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        WorkQuery asked = query.orElse("state", RECEIVED, STATES);
        var found = Calls.read(() -> api.problems(asked.value("state"), asked.cursor(), WorkQuery.PAGE));
        return new WorkList(
                List.of("problemReport", "about", "state", "receivedAt"),
                found.items().stream().map(this::row).toList(),
                found.total(),
                found.next(),
                List.of(asked.filter("state", STATES, "work.state", visit.words())));
    }

    private WorkList.Row row(HarmApi.Problem problem) {
        Words words = visit.words();
        return new WorkList.Row(
                address() + "/" + problem.id(),
                problem.id(),
                List.of(
                        WorkList.Cell.of(about(problem)),
                        WorkList.Cell.of(words.name("work.state", problem.state())),
                        WorkList.Cell.of(words.formats().moment(problem.receivedAt()))));
    }

    private static String about(HarmApi.Problem problem) {
        String about = problem.deployment() == null ? problem.model() : problem.deployment();
        return about == null ? problem.about() : about;
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.problem(id)).map(this::item);
    }

    private WorkItem item(HarmApi.Problem problem) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("reference", problem.reference())
                .code("state", "state", problem.state())
                .text("about", about(problem))
                .text("text", problem.text())
                .text("language", problem.language())
                .moment("receivedAt", problem.receivedAt())
                .text("reason", problem.reason())
                .text("incident", problem.incident());
        return new WorkItem(
                words.say("work.problem.title", problem.id()),
                problem.version(),
                lines.all(),
                links(problem),
                WorkItem.Act.of(problem.may(), "dismiss", "dismiss"));
    }

    private List<WorkItem.Link> links(HarmApi.Problem problem) {
        Words words = visit.words();
        var links = new ArrayList<WorkItem.Link>();
        if (problem.deployment() != null) {
            links.add(new WorkItem.Link(about(problem), "/deployments/" + problem.deployment()));
        } else if (problem.model() != null) {
            links.add(new WorkItem.Link(about(problem), "/models/" + problem.model()));
        }
        if (problem.may().contains("make-incident")) {
            String form = address() + "/" + problem.id() + "/incident";
            links.add(new WorkItem.Link(words.say("work.incident.new"), form));
        }
        if (problem.incident() != null && problem.deployment() != null) {
            links.add(new WorkItem.Link(
                    problem.incident(), "/admin/incidents/" + problem.deployment() + "/" + problem.incident()));
        }
        return List.copyOf(links);
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        var why = new HarmApi.Reason(reason);
        Calls.send(() -> api.dismissProblem(id, conditions.key(), conditions.ifMatch(), why));
    }
}
