package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.walk.Http.Answer;
import org.capacitycommons.partner.walk.Http.Call;

/**
 * Random people take random steps through the API. After every step the database is read past the service, and the
 * domain's own tables say whether what is there now may be there.
 */
final class Walk {
    /** So many records are walked on at a time; older ones stay as they are, and are looked at again. */
    private static final int ALIVE = 16;
    /** Out of sight, closed to the role, or no version sent: the same for every id, whether it is there or not. */
    private static final Set<Integer> NOTHING_TOLD = Set.of(404, 403, 428);

    private final RandomGenerator random;
    private final Http http;
    private final Ledger ledger;
    private final ProjectSteps projectSteps;
    private final DeploymentSteps deploymentSteps;
    private final MatchSteps matchSteps;
    private final Reads reads;
    private final List<ModelProject> projects = new ArrayList<>();
    private final List<ModelDeployment> deployments = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int taken;

    Walk(RandomGenerator random, Http http, Ledger ledger) {
        this.random = random;
        this.http = http;
        this.ledger = ledger;
        this.projectSteps = new ProjectSteps(random, ledger);
        this.deploymentSteps = new DeploymentSteps(random, ledger);
        this.matchSteps = new MatchSteps(random, ledger);
        this.reads = new Reads(random, http);
    }

    List<String> wrong() {
        return wrong;
    }

    Map<String, Integer> done() {
        return done;
    }

    Map<String, Integer> refused() {
        return refused;
    }

    List<ModelProject> projects() {
        return projects;
    }

    List<ModelDeployment> deployments() {
        return deployments;
    }

    void step() throws Exception {
        taken++;
        Actor actor = Actor.ALL.get(random.nextInt(Actor.ALL.size()));
        int dice = random.nextInt(100);
        if (projects.isEmpty() || dice < 3) {
            attempt(projectSteps.create(actor, taken, projects));
        } else if (dice < 25) {
            look(actor);
        } else if (dice < 40 && !deployments.isEmpty()) {
            attempt(ofDeployment(actor));
        } else if (dice < 52) {
            attempt(matchSteps.any(
                    actor, projects.stream().filter(ModelProject::isPublic).toList()));
        } else {
            attempt(ofProject(actor));
        }
    }

    private Step ofProject(Actor passer) throws SQLException {
        ModelProject project = lately(projects);
        Actor actor = passer;
        String action;
        List<String> actions = List.copyOf(ProjectRules.actions());
        if (random.nextInt(10) < 7) {
            // Somebody who may do something does it: else the walk would hardly ever leave the drafts.
            List<Map.Entry<Actor, String>> open = new ArrayList<>();
            for (Actor one : Actor.ALL) {
                actions.stream()
                        .filter(name -> !isAnEnd(name) || random.nextInt(20) == 0)
                        .filter(name -> ProjectRules.allows(project, one, name))
                        .forEach(name -> open.add(Map.entry(one, name)));
            }
            if (!open.isEmpty()) {
                Map.Entry<Actor, String> chosen = open.get(random.nextInt(open.size()));
                actor = chosen.getKey();
                action = chosen.getValue();
            } else {
                action = actions.get(random.nextInt(actions.size()));
            }
        } else {
            action = actions.get(random.nextInt(actions.size()));
        }
        return action.equals("open-deployment")
                ? deploymentSteps.open(project, actor, deployments)
                : projectSteps.step(project, actor, action);
    }

    /** Steps after which little follows are taken seldom, or every walk would end there at once. */
    private static boolean isAnEnd(String action) {
        return action.equals("withdraw") || action.equals("reject") || action.equals("undo");
    }

    private Step ofDeployment(Actor passer) throws SQLException {
        ModelDeployment deployment = lately(deployments);
        Actor actor = passer;
        if (random.nextInt(10) < 6) {
            List<Actor> insiders = Actor.ALL.stream()
                    .filter(one -> one.isAdmin() || one.editsFor(deployment.project.organisation))
                    .toList();
            actor = insiders.get(random.nextInt(insiders.size()));
        }
        if (random.nextInt(10) < 4) {
            return deploymentSteps.add(deployment, actor);
        }
        List<String> stages = ModelDeployment.STAGES;
        String target = stages.get(random.nextInt(stages.size()));
        boolean ends = target.equals("CANCELLED") && random.nextInt(10) > 0;
        return deploymentSteps.move(deployment, actor, ends ? "PILOT" : target);
    }

    private <T> T lately(List<T> all) {
        int first = random.nextInt(10) == 0 ? 0 : Math.max(0, all.size() - ALIVE);
        return all.get(first + random.nextInt(all.size() - first));
    }

    private void look(Actor actor) throws Exception {
        int dice = random.nextInt(10);
        List<String> found;
        Object about = "the lists";
        if (dice == 0) {
            found = reads.ofLists(projects, deployments, actor);
        } else if (dice < 3 && !deployments.isEmpty()) {
            ModelDeployment deployment = lately(deployments);
            about = deployment;
            found = reads.ofDeployment(deployment, actor, isMatched(deployment, actor));
        } else if (dice < 5 && !matchSteps.matches.isEmpty()) {
            ModelMatch match = lately(matchSteps.matches);
            about = match;
            found = reads.ofMatch(match, actor);
        } else {
            ModelProject project = lately(projects);
            about = project;
            found = reads.ofProject(project, actor);
        }
        for (String one : found) {
            complain(actor + " reads " + about, one);
        }
        done.merge("read", 1, Integer::sum);
        expectDeeds(null, "a read");
    }

    /** A partner sees in full what runs with its help. */
    private boolean isMatched(ModelDeployment deployment, Actor actor) {
        return matchSteps.matches.stream()
                .anyMatch(match -> match.project == deployment.project
                        && Set.of("ACCEPTED", "COMPLETED").contains(match.state)
                        && actor.offersFor(match.offer.organisation));
    }

    private void attempt(Step step) throws Exception {
        Call call = step.call();
        Long version = call.version();
        boolean stale = version != null && random.nextInt(20) == 0;
        boolean unseen = version != null && !stale && random.nextInt(40) == 0;
        if (version != null && stale) {
            call = call.withVersion(version + 7);
        } else if (unseen) {
            call = call.withVersion(null);
        }
        boolean allowed = step.allowed() && !stale && !unseen;
        Answer answer = http.send(call, step.actor());
        String told = "%s: %s of %s %s".formatted(step.actor(), step.action(), step.record(), step.allowed());
        if (answer.succeeded() != allowed || answer.status() >= 500) {
            complain(told, "answered %d %s".formatted(answer.status(), answer.text()));
        } else if (!allowed) {
            refusal(step, answer, told);
        }
        if (answer.succeeded()) {
            step.done().with(answer);
            done.merge(step.action(), 1, Integer::sum);
        } else {
            refused.merge(step.action(), 1, Integer::sum);
        }
        expectDeeds(answer.succeeded() ? step : null, told);
        if (answer.succeeded() && call.key() != null && random.nextInt(10) == 0) {
            Answer again = http.send(call, step.actor());
            if (again.status() != answer.status() || !again.body().equals(answer.body())) {
                complain(told, "a second time it answers %d".formatted(again.status()));
            }
            expectDeeds(null, told + ", sent twice");
        }
        compare(told);
    }

    /** What is hidden looks like what is not there; the way is shut before anything else is told. */
    private void refusal(Step step, Answer answer, String told) {
        Actor actor = step.actor();
        int status = answer.status();
        boolean right = actor.token() == null
                ? status == 401
                : !actor.known() ? status == 403 || status == 428 : !step.hidden() || NOTHING_TOLD.contains(status);
        boolean tells = step.hidden() && answer.text().contains("Walk");
        if (!right || tells) {
            complain(told, "refused with %d %s".formatted(status, answer.text()));
        }
    }

    /** One row of the trail for one change, in the chain of the record's owner, by who did it; none for anything else. */
    private void expectDeeds(@Nullable Step step, String told) throws SQLException {
        List<Ledger.Deed> deeds = ledger.newDeeds().stream()
                .filter(deed -> !deed.subject().startsWith("alert/"))
                .toList();
        boolean right = step == null
                ? deeds.isEmpty()
                : deeds.size() == 1
                        && deeds.getFirst().actor().equals(step.actor().subject())
                        && deeds.getFirst().subject().startsWith(step.record());
        if (!right) {
            complain(told, "left in the trail " + deeds);
        }
    }

    /** Every record that is walked on stands where the domain says, and its version never went back. */
    private void compare(String told) throws SQLException {
        for (ModelProject project : projects.subList(Math.max(0, projects.size() - 3), projects.size())) {
            compare(project, told);
        }
        if (!projects.isEmpty()) {
            compare(lately(projects), told);
        }
        if (!deployments.isEmpty()) {
            compare(lately(deployments), told);
        }
        if (!matchSteps.matches.isEmpty()) {
            compare(lately(matchSteps.matches), told);
        }
        if (ledger.oversold() > 0) {
            complain(told, "more is promised of an offer than there is");
        }
    }

    void compareAll() throws SQLException {
        for (ModelProject project : projects) {
            compare(project, "at the end");
        }
        for (ModelDeployment deployment : deployments) {
            compare(deployment, "at the end");
        }
        for (ModelMatch match : matchSteps.matches) {
            compare(match, "at the end");
        }
    }

    private void compare(ModelProject project, String told) throws SQLException {
        Ledger.Row row = ledger.project(project.id);
        if (!row.state().equals(project.state) || row.version() < project.version) {
            complain(
                    told,
                    "%s is %s, version %d after %d".formatted(project, row.state(), row.version(), project.version));
        }
        project.version = row.version();
    }

    private void compare(ModelDeployment deployment, String told) throws SQLException {
        Ledger.Row row = ledger.deployment(deployment.id);
        if (!Objects.equals(row.state(), deployment.stage) || row.version() < deployment.version) {
            complain(told, "%s is %s, version %d".formatted(deployment, row.state(), row.version()));
        }
        deployment.version = row.version();
    }

    private void compare(ModelMatch match, String told) throws SQLException {
        Ledger.Row row = ledger.match(match.id);
        if (!row.state().equals(match.state)) {
            complain(told, "%s is %s".formatted(match, row.state()));
        }
    }

    private void complain(String told, String what) {
        wrong.add("step %d, %s: %s".formatted(taken, told, what));
    }
}
