package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** Out of sight, closed to the role, or no version sent: the same for every id, whether it is there or not. */
    private static final Set<Integer> NOTHING_TOLD = Set.of(404, 403, 428);

    private final RandomGenerator random;
    private final Http http;
    private final Ledger ledger;
    private final Pick pick;
    private final NextStep next;
    private final Standing standing;
    private final PaperSteps paperSteps;
    private final IncidentSteps incidentSteps;
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
        this.pick = new Pick(random);
        this.paperSteps = new PaperSteps(random, ledger);
        this.incidentSteps = new IncidentSteps(random, ledger);
        this.matchSteps = new MatchSteps(random, ledger);
        this.reads = new Reads(random, http);
        this.next = new NextStep(random, ledger, paperSteps, incidentSteps, projects, deployments);
        Known known = new Known(projects, deployments, paperSteps.papers, incidentSteps.incidents, matchSteps.matches);
        this.standing = new Standing(ledger, pick, known, this::complain);
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

    void compareAll() throws SQLException {
        standing.compareAll();
    }

    void step() throws Exception {
        taken++;
        Actor actor = Actor.ALL.get(random.nextInt(Actor.ALL.size()));
        int dice = random.nextInt(100);
        if (projects.isEmpty() || dice < 3) {
            attempt(next.newProject(actor, taken));
        } else if (dice < 25) {
            look(actor);
        } else if (dice < 48 && !deployments.isEmpty()) {
            attempt(next.ofDeployment(actor));
        } else if (dice < 58) {
            attempt(matchSteps.any(
                    actor, projects.stream().filter(ModelProject::isPublic).toList()));
        } else {
            attempt(next.ofProject(actor));
        }
    }

    private void look(Actor actor) throws Exception {
        int dice = random.nextInt(10);
        List<String> found;
        Object about = "the lists";
        if (dice == 0) {
            found = reads.ofLists(projects, deployments, actor);
        } else if (dice < 3 && !deployments.isEmpty()) {
            ModelDeployment deployment = pick.lately(deployments);
            about = deployment;
            found = reads.ofDeployment(deployment, actor);
        } else if (dice == 3 && !paperSteps.papers.isEmpty()) {
            ModelPaper paper = pick.lately(paperSteps.papers);
            about = paper;
            found = reads.ofPaper(paper, actor);
        } else if (dice == 4 && !incidentSteps.incidents.isEmpty()) {
            ModelIncident incident = pick.lately(incidentSteps.incidents);
            about = incident;
            found = reads.ofIncident(incident, actor);
        } else if (dice < 6 && !matchSteps.matches.isEmpty()) {
            ModelMatch match = pick.lately(matchSteps.matches);
            about = match;
            found = reads.ofMatch(match, actor);
        } else {
            ModelProject project = pick.lately(projects);
            about = project;
            found = reads.ofProject(project, actor);
        }
        for (String one : found) {
            complain(actor + " reads " + about, one);
        }
        done.merge("read", 1, Integer::sum);
        expectDeeds(null, "a read");
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
        standing.compare(told);
        if (step.record().startsWith("match/") && ledger.oversold() > 0) {
            complain(told, "more is promised of an offer than there is");
        }
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

    /** As many rows of the trail as the step has, each about that record and by who did it; none for anything else. */
    private void expectDeeds(@Nullable Step step, String told) throws SQLException {
        List<Ledger.Deed> deeds = ledger.newDeeds().stream()
                .filter(deed -> !deed.subject().startsWith("alert/"))
                .toList();
        boolean right = step == null
                ? deeds.isEmpty()
                : deeds.size() == step.deeds()
                        && deeds.stream()
                                .allMatch(
                                        deed -> deed.actor().equals(step.actor().subject())
                                                && deed.subject().startsWith(step.record()));
        if (!right) {
            complain(told, "left in the trail " + deeds);
        }
    }

    private void complain(String told, String what) {
        wrong.add("step %d, %s: %s".formatted(taken, told, what));
    }
}
