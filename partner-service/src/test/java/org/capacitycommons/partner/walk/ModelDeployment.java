package org.capacitycommons.partner.walk;

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
    long version = -1;

    ModelDeployment(String id, ModelProject project) {
        this.id = id;
        this.project = project;
    }

    boolean isSeenBy(Actor actor) {
        return actor.known() && (isPublic() || actor.reads(project.organisation) || actor.seesAll());
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
            case "go-live review", "accepted closing report" -> false;
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
