package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.walk.Http.Call;

/** The steps that people try with projects. */
final class ProjectSteps {
    static final String PROJECTS = "/api/v1/projects";
    private static final Map<String, Boolean> DECLARATION =
            Map.of("authorised", true, "accurate", true, "publishTerms", true);

    private final RandomGenerator random;
    private final Ledger ledger;

    ProjectSteps(RandomGenerator random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    /** A new draft; whoever is of a ministry may start one, for the own organisation. */
    Step create(Actor actor, int number, List<ModelProject> projects) {
        boolean high = random.nextInt(3) == 0;
        Map<String, String> body = Map.of("title", "Walk " + number, "sector", "AGRICULTURE", "language", "en");
        return new Step(
                actor,
                "create",
                "",
                Call.post(PROJECTS, body, null),
                false,
                actor.editsFor(actor.organisation()),
                answer -> {
                    ModelProject project = new ModelProject(
                            answer.body().get("id").asText(),
                            actor.organisation(),
                            actor.nation(),
                            high,
                            actor.subject());
                    project.sectionsMissing.addAll(Sample.maizeAdvice().keySet());
                    projects.add(project);
                });
    }

    /** One step of the table, whether it is allowed or not. */
    Step step(ModelProject project, Actor actor, String wanted) throws SQLException {
        String action = wanted.startsWith("approve") ? approval(project) : wanted;
        String path = PROJECTS + "/" + project.id;
        long version = ledger.project(project.id).version();
        return switch (action) {
            case "save" -> save(project, actor, path, version);
            case "answer" -> {
                long number = ledger.openRequest(project.id);
                yield step(
                        project,
                        actor,
                        action,
                        Call.put(path + "/change-requests/" + number, Map.of("answer", "It was changed."), version),
                        _ -> project.openRequests--);
            }
            case "submit" ->
                step(project, actor, action, Call.post(path + "/submission", DECLARATION, version), NOTHING);
            case "withdraw" ->
                step(project, actor, action, Call.post(path + "/withdrawal", Map.of(), version), NOTHING);
            case "take" -> step(project, actor, action, Call.post(path + "/reviews", Map.of(), version), NOTHING);
            case "mark", "comment" -> note(project, actor, action, path);
            case "open-deployment" -> throw new IllegalArgumentException("a step of deployments");
            default -> decide(project, actor, action, path);
        };
    }

    private static final Step.Done NOTHING = _ -> {};

    private Step step(ModelProject project, Actor actor, String action, Call call, Step.Done done) {
        return new Step(
                actor,
                action,
                "project/" + project.id,
                call,
                !ProjectRules.sees(project, actor),
                ProjectRules.allows(project, actor, action),
                answer -> {
                    ProjectRules.take(project, actor, action);
                    done.with(answer);
                });
    }

    /** Mostly the next section that is missing, sometimes a filled one again, seldom one that is emptied. */
    private Step save(ModelProject project, Actor actor, String path, long version) {
        Map<String, Map<String, List<String>>> sample = project.high ? Sample.uncheckedAdvice() : Sample.maizeAdvice();
        List<String> sections =
                new ArrayList<>(project.sectionsMissing.isEmpty() ? sample.keySet() : project.sectionsMissing);
        String section = sections.get(random.nextInt(sections.size()));
        boolean blank = section.equals("aim") && random.nextInt(6) == 0;
        Map<String, List<String>> answers = new HashMap<>(blank ? Map.of() : sample.getOrDefault(section, Map.of()));
        if (section.equals("aim") && !blank) {
            answers.put("title", List.of("Walk of " + project.id));
        }
        return step(
                project,
                actor,
                "save",
                Call.put(path + "/sections/" + section, Map.of("answers", answers), version),
                _ -> {
                    if (blank) {
                        project.sectionsMissing.add(section);
                    } else {
                        project.sectionsMissing.remove(section);
                    }
                });
    }

    private Step note(ModelProject project, Actor actor, String action, String path) throws SQLException {
        boolean marks = action.equals("mark");
        boolean whole = marks && random.nextInt(4) > 0;
        int comments = 1 + random.nextInt(2);
        Map<String, Object> body = new HashMap<>();
        if (marks) {
            body.put("checklist", marks(ledger.reviewItems(project.id), whole));
            body.put("comments", comments(project.comments));
        } else {
            body.put("comments", comments(comments));
        }
        Call call = Call.put(path + "/reviews/" + Math.max(1, project.reviews), body, ledger.reviewVersion(project.id));
        return step(project, actor, action, call, _ -> {
            if (marks) {
                project.marked = whole;
                project.markedBy.put(actor.subject(), whole);
            } else {
                project.comments = comments;
            }
        });
    }

    private static List<Map<String, Object>> marks(List<String> items, boolean whole) {
        List<Map<String, Object>> marks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> mark = new HashMap<>();
            mark.put("item", items.get(i));
            mark.put("verdict", whole || i > 0 ? "MET" : null);
            mark.put("note", "");
            marks.add(mark);
        }
        return marks;
    }

    private static List<Map<String, String>> comments(int count) {
        return List.of("aim", "people").subList(0, count).stream()
                .map(section -> Map.of("section", section, "text", "Say this more plainly."))
                .toList();
    }

    private Step decide(ModelProject project, Actor actor, String action, String path) throws SQLException {
        String verb = action.startsWith("approve")
                ? "APPROVE"
                : action.toUpperCase(Locale.ROOT).replace('-', '_');
        Call call = Call.post(
                path + "/reviews/" + Math.max(1, project.reviews) + "/decision",
                Map.of("decision", verb, "reason", "So it was seen."),
                ledger.reviewVersion(project.id));
        return step(project, actor, action, call, NOTHING);
    }

    /** Which of the three approvals is asked for is not said by the client: it follows from the project. */
    private static String approval(ModelProject project) {
        return project.state.equals("AWAITING_SECOND") ? "approve-second" : project.high ? "approve-first" : "approve";
    }
}
