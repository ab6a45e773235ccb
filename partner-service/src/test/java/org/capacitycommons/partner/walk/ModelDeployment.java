package org.capacitycommons.partner.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the domain says of one deployment at this moment of the walk, and its table of stages. */
final class ModelDeployment {
    private static final String TABLE = """
            PLANNED     | PILOT       | own submitter | a site, a model use, an indicator
            PLANNED     | CANCELLED   | own submitter | -
            PILOT       | OPERATIONAL | admin         | go-live review
            PILOT       | SUSPENDED   | admin         | -
            OPERATIONAL | SUSPENDED   | admin         | -
            SUSPENDED   | PILOT       | admin         | the stage it left
            SUSPENDED   | OPERATIONAL | admin         | the stage it left
            PILOT       | CLOSED      | own submitter | accepted closing report
            OPERATIONAL | CLOSED      | own submitter | accepted closing report
            SUSPENDED   | CLOSED      | own submitter | accepted closing report
            """;
    static final List<String> PARTS = List.of("sites", "model-uses", "indicators");
    static final List<String> STAGES = List.of("PLANNED", "PILOT", "OPERATIONAL", "SUSPENDED", "CLOSED", "CANCELLED");

    final String id;
    final ModelProject project;
    String stage = "PLANNED";
    String suspendedFrom = "";
    final Set<String> parts = new TreeSet<>();
    final List<ModelPaper> papers = new ArrayList<>();
    final List<ModelIncident> incidents = new ArrayList<>();
    long version = -1;

    ModelDeployment(String id, ModelProject project) {
        this.id = id;
        this.project = project;
    }

    boolean isSeenBy(Actor actor) {
        return actor.known() && (isPublic() || actor.reads(project.organisation) || actor.seesAll());
    }

    /** Partners that were let in see it before everybody does. */
    boolean isKnownTo(Actor actor) {
        return isSeenBy(actor) || project.isHelpedBy(actor);
    }

    boolean isReadInFullBy(Actor actor) {
        return actor.reads(project.organisation) || actor.seesAll() || project.isHelpedBy(actor);
    }

    boolean isReportedOnBy(Actor actor) {
        return isOpen() && (actor.editsFor(project.organisation) || project.isHelpedBy(actor));
    }

    boolean isOpen() {
        return !stage.equals("CLOSED") && !stage.equals("CANCELLED");
    }

    /** Published, and not over. */
    boolean runs() {
        return isPublic() && isOpen();
    }

    /** Whoever writes for a ministry or a partner judges nothing of it any more. */
    void noteWriter(Actor actor) {
        if (!actor.isAdmin()) {
            project.wrote.add(actor.subject());
        }
    }

    boolean hasAccepted(ModelPaper.Kind kind) {
        return papers.stream().anyMatch(paper -> paper.kind == kind && paper.state.equals("ACCEPTED"));
    }

    boolean isReadyToGoLive() {
        return stage.equals("PILOT")
                && hasAccepted(ModelPaper.Kind.PROGRESS)
                && incidents.stream().noneMatch(incident -> incident.severe && incident.state.equals("OPEN"));
    }

    /** Whether this person may begin such a paper now: one amendment and one wish at a time, and one closing report. */
    boolean letsBegin(Actor actor, ModelPaper.Kind kind) {
        return switch (kind) {
            case PROGRESS -> runs() && actor.editsFor(project.organisation);
            case CLOSING ->
                runs()
                        && actor.editsFor(project.organisation)
                        && papers.stream().noneMatch(paper -> paper.kind == ModelPaper.Kind.CLOSING);
            case AMENDMENT_OF_SITES ->
                runs()
                        && actor.editsFor(project.organisation)
                        && papers.stream().noneMatch(paper -> paper.kind == kind && !paper.state.equals("ACCEPTED"));
            case GOING_LIVE ->
                actor.submitsFor(project.organisation)
                        && isReadyToGoLive()
                        && papers.stream().noneMatch(paper -> paper.kind == kind && paper.state.equals("REQUESTED"));
        };
    }

    boolean isPublic() {
        return Set.of("PILOT", "OPERATIONAL", "SUSPENDED", "CLOSED").contains(stage);
    }

    boolean letsAdd(Actor actor) {
        return stage.equals("PLANNED") && actor.editsFor(project.organisation);
    }

    /** Whether the domain lets this person move it there now. */
    boolean letsMove(Actor actor, String target) {
        return TABLE.lines()
                .map(line -> line.split("\\|", -1))
                .anyMatch(cells -> cells[0].strip().equals(stage)
                        && cells[1].strip().equals(target)
                        && (cells[2].strip().equals("admin") ? actor.isAdmin() : actor.submitsFor(project.organisation))
                        && holds(cells[3].strip(), target));
    }

    private boolean holds(String guard, String target) {
        return switch (guard) {
            case "a site, a model use, an indicator" -> parts.containsAll(PARTS);
            case "the stage it left" -> suspendedFrom.equals(target);
            // It comes with the review that grants it, never by a move of its own.
            case "go-live review" -> false;
            case "accepted closing report" -> hasAccepted(ModelPaper.Kind.CLOSING);
            default -> true;
        };
    }

    void move(String target) {
        suspendedFrom = target.equals("SUSPENDED") ? stage : "";
        stage = target;
        project.deployed = !stage.equals("CANCELLED");
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(id, stage);
    }
}
