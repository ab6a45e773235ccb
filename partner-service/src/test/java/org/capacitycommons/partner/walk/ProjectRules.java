package org.capacitycommons.partner.walk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of domain.md, "Project: states and who moves them", line by line. Nothing here was taken from the code
 * that it judges, and no rule of that code is called.
 */
public final class ProjectRules {
    private static final String TABLE = """
            DRAFT, CHANGES_REQUESTED                                     | save            | same              | own member
            CHANGES_REQUESTED                                            | answer          | same              | own member
            DRAFT, CHANGES_REQUESTED                                     | submit          | SUBMITTED         | own submitter
            SUBMITTED                                                    | take            | IN_REVIEW         | free admin
            IN_REVIEW                                                    | mark            | same              | reviewer
            IN_REVIEW                                                    | comment         | same              | reviewer
            IN_REVIEW                                                    | request-changes | CHANGES_REQUESTED | reviewer
            IN_REVIEW                                                    | approve         | APPROVED          | reviewer
            IN_REVIEW                                                    | approve-first   | AWAITING_SECOND   | reviewer
            IN_REVIEW                                                    | reject          | REJECTED          | reviewer
            IN_REVIEW                                                    | recuse          | SUBMITTED         | reviewer or in conflict
            IN_REVIEW                                                    | reassign        | SUBMITTED         | another admin
            AWAITING_SECOND                                              | approve-second  | APPROVED          | another admin
            AWAITING_SECOND                                              | return-to-first | IN_REVIEW         | another admin
            APPROVED, REJECTED, CHANGES_REQUESTED                        | undo            | IN_REVIEW         | decider
            DRAFT, SUBMITTED, IN_REVIEW, AWAITING_SECOND, CHANGES_REQUESTED | withdraw     | WITHDRAWN         | own member
            APPROVED                                                     | open-deployment | same              | own member
            """;
    private static final List<Line> LINES = TABLE.lines().map(Line::of).toList();

    private ProjectRules() {}

    private record Line(Set<String> from, String action, String to, String who) {
        static Line of(String text) {
            String[] cells = text.split("\\|", -1);
            return new Line(
                    Set.of(cells[0].strip().split(", ", -1)), cells[1].strip(), cells[2].strip(), cells[3].strip());
        }
    }

    /** Every step that the table has. */
    public static Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        LINES.forEach(line -> actions.add(line.action()));
        return actions;
    }

    /** Whether the domain lets this person take this step now, as far as state and person go. */
    public static boolean opens(ModelProject project, Actor actor, String action) {
        return LINES.stream()
                .anyMatch(line -> line.action().equals(action)
                        && line.from().contains(project.state)
                        && is(line.who(), project, actor)
                        && fitsRisk(project, action)
                        && (!action.equals("undo")
                                || !(project.writtenSinceDecision || project.deployed || project.isSupported())));
    }

    /** The same, with what has to be there: an approval rests on every item, a return on a comment. */
    public static boolean allows(ModelProject project, Actor actor, String action) {
        return opens(project, actor, action)
                && switch (action) {
                    case "submit" -> project.sectionsMissing.isEmpty() && project.openRequests == 0;
                    case "approve", "approve-first", "approve-second" -> project.marked;
                    case "request-changes" -> project.comments > 0;
                    case "answer" -> project.openRequests > 0;
                    case "open-deployment" -> !project.deployed;
                    default -> true;
                };
    }

    public static boolean sees(ModelProject project, Actor actor) {
        return actor.known() && (project.isPublic() || seesAll(project, actor));
    }

    /** Drafts, reviews, contacts: for the own organisation and for those who see everything. */
    public static boolean seesAll(ModelProject project, Actor actor) {
        return actor.reads(project.organisation) || actor.seesAll();
    }

    /** What the step leaves behind; only for a step that {@link #allows} allows. */
    public static void take(ModelProject project, Actor actor, String action) {
        String before = project.state;
        LINES.stream()
                .filter(line -> line.action().equals(action)
                        && line.from().contains(before)
                        && !line.to().equals("same"))
                .forEach(line -> project.state = line.to());
        switch (action) {
            case "save", "answer" -> {
                project.wrote.add(actor.subject());
                project.writtenSinceDecision = true;
            }
            case "submit" -> {
                project.wrote.add(actor.subject());
                project.rounds++;
                project.reviewer = null;
                project.decider = null;
            }
            case "take" -> {
                project.reviewer = actor.subject();
                project.comments = 0;
                project.marked = project.markedBy.getOrDefault(actor.subject(), false);
                project.reviews++;
            }
            case "recuse" -> {
                project.recused.add(actor.subject());
                project.reviewer = null;
            }
            case "reassign" -> project.reviewer = null;
            case "approve", "approve-second", "reject", "request-changes" -> {
                project.decider = actor.subject();
                project.writtenSinceDecision = false;
                project.openRequests += action.equals("request-changes") ? project.comments : 0;
            }
            case "undo" -> {
                project.decider = null;
                if (before.equals("CHANGES_REQUESTED")) {
                    project.openRequests = 0;
                }
            }
            default -> {}
        }
    }

    private static boolean is(String who, ModelProject project, Actor actor) {
        return switch (who) {
            case "own member" -> actor.editsFor(project.organisation);
            case "own submitter" -> actor.submitsFor(project.organisation);
            case "free admin" -> isFree(project, actor);
            case "reviewer" -> isFree(project, actor) && isReviewer(project, actor);
            case "reviewer or in conflict" -> actor.isAdmin() && isReviewer(project, actor);
            case "another admin" -> isFree(project, actor) && !isReviewer(project, actor);
            case "decider" -> isFree(project, actor) && actor.subject().equals(project.decider);
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** No conflict of interest: no member of that ministry or nation's ministries, nobody who wrote in it or in its deployments, or recused. */
    static boolean isFree(ModelProject project, Actor actor) {
        return actor.isAdmin()
                && !actor.organisation().equals(project.organisation)
                && !(actor.kind().equals("MINISTRY") && actor.nation().equals(project.nation))
                && !project.wrote.contains(actor.subject())
                && !project.recused.contains(actor.subject());
    }

    private static boolean isReviewer(ModelProject project, Actor actor) {
        return Objects.equals(actor.subject(), project.reviewer);
    }

    /** HIGH needs two reviewers, anything else one. */
    private static boolean fitsRisk(ModelProject project, String action) {
        return switch (action) {
            case "approve" -> !project.high;
            case "approve-first" -> project.high;
            default -> true;
        };
    }
}
