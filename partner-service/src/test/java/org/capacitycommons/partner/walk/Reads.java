package org.capacitycommons.partner.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.partner.walk.Http.Answer;
import org.capacitycommons.partner.walk.Http.Call;

/** What people read, and whether they may: each read says what is wrong with its answer. */
final class Reads {
    private static final Set<String> PUBLIC_SECTIONS = Set.of("aim", "people");
    private static final Set<String> PUBLIC_PEOPLE = Set.of("peopleYearOne", "who", "regions", "languagesUsed");
    private static final List<String> CLOSED_LISTS =
            List.of("problems", "warnings", "changeRequests", "conditions", "submissions", "may");

    private final RandomGenerator random;
    private final Http http;

    Reads(RandomGenerator random, Http http) {
        this.random = random;
        this.http = http;
    }

    List<String> ofProject(ModelProject project, Actor actor) throws Exception {
        String path = ProjectSteps.PROJECTS + "/" + project.id;
        boolean all = actor.known() && ProjectRules.seesAll(project, actor);
        return switch (random.nextInt(4)) {
            case 0 -> closed(path + "/submissions/1", actor, all && project.rounds > 0);
            case 1 -> closed(path + "/reviews", actor, all);
            default -> {
                Answer answer = http.send(Call.get(path), actor);
                List<String> wrong = expect(answer, actor, ProjectRules.sees(project, actor) ? 200 : 404);
                if (answer.succeeded() && !all) {
                    wrong.addAll(closedFields(answer.body()));
                }
                if (answer.succeeded() && !answer.body().get("state").asText().equals(project.state)) {
                    wrong.add("it shows " + answer.body().get("state"));
                }
                yield wrong;
            }
        };
    }

    List<String> ofDeployment(ModelDeployment deployment, Actor actor) throws Exception {
        Answer answer = http.send(Call.get(DeploymentSteps.DEPLOYMENTS + "/" + deployment.id), actor);
        List<String> wrong = expect(answer, actor, deployment.isKnownTo(actor) ? 200 : 404);
        if (answer.succeeded() && !answer.body().get("stage").asText().equals(deployment.stage)) {
            wrong.add("it shows " + answer.body().get("stage"));
        }
        return wrong;
    }

    List<String> ofPaper(ModelPaper paper, Actor actor) throws Exception {
        return closed(paper.path, actor, actor.known() && paper.isSeenBy(actor));
    }

    /** That something happened is public; who noticed it and what else is on record is not. */
    List<String> ofIncident(ModelIncident incident, Actor actor) throws Exception {
        String path = IncidentSteps.path(incident.deployment) + "/" + incident.id;
        Answer answer = http.send(Call.get(path), actor);
        List<String> wrong = expect(answer, actor, incident.deployment.isKnownTo(actor) ? 200 : 404);
        if (answer.succeeded() && answer.body().get("detail").isNull() == incident.deployment.isReadInFullBy(actor)) {
            wrong.add("its detail is " + answer.body().get("detail"));
        }
        return wrong;
    }

    List<String> ofMatch(ModelMatch match, Actor actor) throws Exception {
        return closed(MatchSteps.MATCHES + "/" + match.id, actor, match.isSeenBy(actor));
    }

    /** A list shows nothing that a single read would hide, and a queue is for those who review. */
    List<String> ofLists(List<ModelProject> projects, List<ModelDeployment> deployments, Actor actor) throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Boolean> views = Map.of(
                "public", actor.known(),
                "own", actor.known() && (actor.seesAll() || actor.reads(actor.organisation())),
                "queue", actor.seesAll());
        for (Map.Entry<String, Boolean> view : views.entrySet()) {
            Answer answer = http.send(Call.get(ProjectSteps.PROJECTS + "?limit=100&view=" + view.getKey()), actor);
            if (answer.succeeded() != view.getValue()) {
                wrong.add("view " + view.getKey() + " answers " + answer.status());
            }
            Set<String> shown = ids(answer);
            projects.stream()
                    .filter(project -> shown.contains(project.id))
                    .filter(project -> !ProjectRules.sees(project, actor)
                            || (view.getKey().equals("public") && !project.isPublic()))
                    .forEach(project -> wrong.add("view " + view.getKey() + " shows " + project));
        }
        Set<String> shown = ids(http.send(Call.get(DeploymentSteps.DEPLOYMENTS + "?limit=100"), actor));
        deployments.stream()
                .filter(deployment -> shown.contains(deployment.id) && !deployment.isKnownTo(actor))
                .forEach(deployment -> wrong.add("the list shows " + deployment));
        return wrong;
    }

    private List<String> closed(String path, Actor actor, boolean open) throws Exception {
        Answer answer = http.send(Call.get(path), actor);
        return answer.succeeded() == open && answer.status() < 500
                ? List.of()
                : List.of("%s answers %d".formatted(path, answer.status()));
    }

    private static List<String> expect(Answer answer, Actor actor, int status) {
        int expected = actor.known() ? status : 403;
        List<String> wrong = new ArrayList<>();
        if (answer.status() != expected) {
            wrong.add("%d answered, %d expected".formatted(answer.status(), expected));
        }
        return wrong;
    }

    private static List<String> closedFields(JsonNode project) {
        List<String> wrong = new ArrayList<>();
        for (String list : CLOSED_LISTS) {
            if (!project.get(list).isEmpty()) {
                wrong.add("the public sees " + list);
            }
        }
        if (!project.get("reviewer").isNull()
                || !project.at("/decision/by").isNull()
                || !project.at("/decision/reason").isNull()) {
            wrong.add("the public sees who decided or why");
        }
        Set<String> sections = names(project.get("sections"));
        sections.removeAll(PUBLIC_SECTIONS);
        Set<String> people = names(project.at("/sections/people/answers"));
        people.removeAll(PUBLIC_PEOPLE);
        if (!sections.isEmpty() || !people.isEmpty()) {
            wrong.add("the public sees %s %s".formatted(sections, people));
        }
        return wrong;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    private static Set<String> ids(Answer answer) {
        Set<String> ids = new TreeSet<>();
        answer.body().path("items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
