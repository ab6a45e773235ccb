package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.walk.Http.Call;

/** The steps that people try with what a ministry hands in about a deployment. */
final class PaperSteps {
    private static final List<ModelPaper.Kind> KINDS = List.of(ModelPaper.Kind.values());

    private final RandomGenerator random;
    private final Ledger ledger;
    final List<ModelPaper> papers = new ArrayList<>();

    PaperSteps(RandomGenerator random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    /** A new paper. */
    Step begin(ModelDeployment deployment, Actor actor) throws SQLException {
        ModelPaper.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        long version = ledger.deployment(deployment.id).version();
        String address = DeploymentSteps.DEPLOYMENTS + "/" + deployment.id;
        Call call = switch (kind) {
            case PROGRESS, CLOSING -> Call.post(address + "/reports", report(kind), null);
            case AMENDMENT_OF_SITES -> Call.post(address + "/amendments", Life.newSite(), null);
            case GOING_LIVE -> Call.post(address + "/go-live-reviews", null, version);
        };
        return new Step(
                actor,
                "begin " + kind,
                kind == ModelPaper.Kind.AMENDMENT_OF_SITES ? "amendment/" : "deployment/" + deployment.id,
                call,
                !deployment.isKnownTo(actor),
                deployment.letsBegin(actor, kind),
                answer -> {
                    ModelPaper paper = new ModelPaper(deployment, kind, address(address, kind, answer), version);
                    deployment.papers.add(paper);
                    deployment.noteWriter(actor);
                    papers.add(paper);
                });
    }

    /** One step of the paper's table, whether it is allowed or not. */
    Step step(ModelPaper paper, Actor actor, String wanted) throws SQLException {
        String action = paper.resolve(wanted);
        long current = ledger.deployment(paper.deployment.id).version();
        long version = ledger.paper(paper).version();
        return new Step(
                actor,
                "paper " + paper.kind + " " + action,
                paper.kind == ModelPaper.Kind.AMENDMENT_OF_SITES
                        ? "amendment/" + last(paper.path)
                        : "deployment/" + paper.deployment.id,
                call(paper, action, version),
                !paper.isSeenBy(actor),
                paper.lets(actor, action, current),
                // Going live moves the deployment too.
                action.equals("grant") ? 2 : 1,
                _ -> paper.take(actor, action, current));
    }

    /** A paper and a step of its table that somebody may take now, or null where nothing is open. */
    @Nullable
    Step open(ModelDeployment deployment) throws SQLException {
        long current = ledger.deployment(deployment.id).version();
        List<Choice> open = new ArrayList<>();
        for (ModelPaper paper : deployment.papers) {
            for (Actor actor : Actor.ALL) {
                paper.kind.actions().stream()
                        .filter(action -> paper.resolve(action).equals(action) && paper.lets(actor, action, current))
                        .forEach(action -> open.add(new Choice(paper, actor, action)));
            }
        }
        if (open.isEmpty()) {
            return null;
        }
        Choice chosen = open.get(random.nextInt(open.size()));
        return step(chosen.paper(), chosen.actor(), chosen.action());
    }

    private record Choice(ModelPaper paper, Actor actor, String action) {}

    private static Call call(ModelPaper paper, String action, long version) {
        if (paper.kind == ModelPaper.Kind.GOING_LIVE) {
            Map<String, Object> decision =
                    Map.of("decision", action.toUpperCase(Locale.ROOT), "reason", "So it was seen.");
            return Call.post(paper.path + "/decision", decision, version);
        }
        return switch (action) {
            case "save" -> Call.put(paper.path, paper.kind.isReport() ? answered(paper) : Life.newSite(), version);
            case "submit" -> Call.post(paper.path + "/submission", null, version);
            case "return" ->
                Call.post(
                        paper.path + "/return",
                        paper.kind.isReport()
                                ? Map.of("comments", List.of("Say more of it."))
                                : Map.of("comment", "Say more of it."),
                        version);
            default -> Call.post(paper.path + "/acceptance", null, version);
        };
    }

    private static Map<String, Object> report(ModelPaper.Kind kind) {
        Map<String, Object> body = Life.progress();
        body.put("kind", kind.name());
        return body;
    }

    private static Map<String, Object> answered(ModelPaper paper) {
        Map<String, Object> body = report(paper.kind);
        Map<String, String> answers = new HashMap<>();
        for (int number = 1; number <= paper.comments; number++) {
            answers.put(String.valueOf(number), "It says more now.");
        }
        body.put("answers", answers);
        return body;
    }

    private static String address(String deployment, ModelPaper.Kind kind, Http.Answer answer) {
        return switch (kind) {
            case PROGRESS, CLOSING -> deployment + "/reports/" + answer.body().get("number");
            case AMENDMENT_OF_SITES ->
                Life.AMENDMENTS + "/" + answer.body().get("id").asText();
            case GOING_LIVE -> deployment + "/go-live-reviews/" + answer.body().get("number");
        };
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
