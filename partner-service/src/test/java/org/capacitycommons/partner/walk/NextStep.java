package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** Draws the next step: mostly one that somebody may take, sometimes one that nobody may. */
final class NextStep {
    private final RandomGenerator random;
    private final Pick pick;
    private final ProjectSteps projectSteps;
    private final DeploymentSteps deploymentSteps;
    private final PaperSteps paperSteps;
    private final IncidentSteps incidentSteps;
    private final List<ModelProject> projects;
    private final List<ModelDeployment> deployments;

    NextStep(
            RandomGenerator random,
            Ledger ledger,
            PaperSteps paperSteps,
            IncidentSteps incidentSteps,
            List<ModelProject> projects,
            List<ModelDeployment> deployments) {
        this.random = random;
        this.pick = new Pick(random);
        this.projectSteps = new ProjectSteps(random, ledger);
        this.deploymentSteps = new DeploymentSteps(random, ledger);
        this.paperSteps = paperSteps;
        this.incidentSteps = incidentSteps;
        this.projects = projects;
        this.deployments = deployments;
    }

    Step newProject(Actor actor, int number) {
        return projectSteps.create(actor, number, projects);
    }

    Step ofProject(Actor passer) throws SQLException {
        ModelProject project = pick.lately(projects);
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

    Step ofDeployment(Actor passer) throws SQLException {
        ModelDeployment deployment = pick.lately(deployments);
        Actor actor = passer;
        if (deployment.isPublic() && random.nextInt(10) < 6) {
            Step step = ofPapers(deployment, passer);
            if (step != null) {
                return step;
            }
        }
        if (random.nextInt(10) < 6) {
            List<Actor> insiders = Actor.ALL.stream()
                    .filter(one -> one.isAdmin() || one.editsFor(deployment.project.organisation))
                    .toList();
            actor = insiders.get(random.nextInt(insiders.size()));
        }
        if (random.nextInt(10) < 2) {
            return incidentSteps.any(deployment, actor);
        }
        if (random.nextInt(10) < 2) {
            return paperSteps.begin(deployment, actor);
        }
        if (random.nextInt(10) < 4) {
            return deploymentSteps.add(deployment, actor);
        }
        List<String> stages = ModelDeployment.STAGES;
        String target = stages.get(random.nextInt(stages.size()));
        boolean ends = Set.of("CANCELLED", "CLOSED").contains(target) && random.nextInt(10) > 0;
        return deploymentSteps.move(deployment, actor, ends ? "PILOT" : target);
    }

    /** Mostly what somebody may do with a paper of that deployment; sometimes what nobody may. */
    private @Nullable Step ofPapers(ModelDeployment deployment, Actor passer) throws SQLException {
        if (random.nextInt(10) < 6) {
            return paperSteps.open(deployment);
        }
        if (deployment.papers.isEmpty()) {
            return null;
        }
        ModelPaper paper = deployment.papers.get(random.nextInt(deployment.papers.size()));
        List<String> actions = List.copyOf(paper.kind.actions());
        return paperSteps.step(paper, passer, actions.get(random.nextInt(actions.size())));
    }
}
