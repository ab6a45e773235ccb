package org.capacitycommons.partner.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the domain says of one paper about a deployment that its ministry hands in and an administrator judges: a report,
 * an amendment, the wish to go live.
 */
final class ModelPaper {
    private static final String REPORT = """
            DRAFT, RETURNED | save   | same      | own member
            DRAFT, RETURNED | submit | SUBMITTED | own submitter
            SUBMITTED       | accept | ACCEPTED  | free admin
            SUBMITTED       | return | RETURNED  | free admin
            """;
    private static final String AMENDMENT = """
            DRAFT, RETURNED            | save          | DRAFT           | own member
            DRAFT                      | submit        | SUBMITTED       | own submitter
            SUBMITTED                  | accept        | ACCEPTED        | free admin
            SUBMITTED                  | accept-first  | AWAITING_SECOND | free admin
            AWAITING_SECOND            | accept-second | ACCEPTED        | another free admin
            SUBMITTED, AWAITING_SECOND | return        | RETURNED        | free admin
            """;
    private static final String GO_LIVE = """
            REQUESTED | grant    | GRANTED   | free admin
            REQUESTED | refuse   | REFUSED   | free admin
            REQUESTED | withdraw | WITHDRAWN | own submitter
            """;

    /** What it is. */
    enum Kind {
        PROGRESS(REPORT, "DRAFT"),
        CLOSING(REPORT, "DRAFT"),
        AMENDMENT_OF_SITES(AMENDMENT, "DRAFT"),
        GOING_LIVE(GO_LIVE, "REQUESTED");

        private final String table;
        private final String first;

        Kind(String table, String first) {
            this.table = table;
            this.first = first;
        }

        boolean isReport() {
            return this == PROGRESS || this == CLOSING;
        }

        Set<String> actions() {
            Set<String> actions = new TreeSet<>();
            LINES.getOrDefault(this, List.of()).forEach(line -> actions.add(line.action()));
            return actions;
        }
    }

    private static final Map<Kind, List<Line>> LINES = Stream.of(Kind.values())
            .collect(Collectors.toMap(
                    kind -> kind, kind -> kind.table.lines().map(Line::of).toList()));

    private record Line(Set<String> from, String action, String to, String who) {
        static Line of(String text) {
            String[] cells = text.split("\\|", -1);
            return new Line(
                    Set.of(cells[0].strip().split(", ", -1)), cells[1].strip(), cells[2].strip(), cells[3].strip());
        }
    }

    final ModelDeployment deployment;
    final Kind kind;
    final String path;
    String state;

    int comments;
    boolean answered = true;
    /** The version of the deployment that an amendment starts from. */
    long base;

    private String firstAcceptedBy = "";

    ModelPaper(ModelDeployment deployment, Kind kind, String path, long base) {
        this.deployment = deployment;
        this.kind = kind;
        this.path = path;
        this.base = base;
        this.state = kind.first;
    }

    /** Which of the two or three acceptances is meant is not said by the client: it follows from risk and state. */
    String resolve(String action) {
        if (kind != Kind.AMENDMENT_OF_SITES || !action.startsWith("accept")) {
            return action;
        }
        return state.equals("AWAITING_SECOND") ? "accept-second" : deployment.project.high ? "accept-first" : "accept";
    }

    /**
     * Whether the domain lets this person take this step now.
     *
     * @param current the version that the deployment has: what changed since is not decided unseen
     */
    boolean lets(Actor actor, String action, long current) {
        return LINES.getOrDefault(kind, List.of()).stream()
                        .anyMatch(line ->
                                line.action().equals(action) && line.from().contains(state) && is(line.who(), actor))
                && holds(action, current);
    }

    private boolean is(String who, Actor actor) {
        ModelProject project = deployment.project;
        return switch (who) {
            case "own member" -> actor.editsFor(project.organisation);
            case "own submitter" -> actor.submitsFor(project.organisation);
            case "free admin" -> ProjectRules.isFree(project, actor);
            case "another free admin" ->
                ProjectRules.isFree(project, actor) && !actor.subject().equals(firstAcceptedBy);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private boolean holds(String action, long current) {
        return switch (kind) {
            case PROGRESS, CLOSING -> !action.equals("submit") || answered;
            case AMENDMENT_OF_SITES ->
                switch (action) {
                    case "save" -> deployment.runs();
                    case "submit" -> base == current;
                    case "return" -> true;
                    default -> deployment.runs() && base == current;
                };
            case GOING_LIVE -> !action.equals("grant") || deployment.isReadyToGoLive();
        };
    }

    /** What the step leaves behind; only for a step that {@link #lets} allows. */
    void take(Actor actor, String action, long current) {
        String before = state;
        LINES.getOrDefault(kind, List.of()).stream()
                .filter(line -> line.action().equals(action) && line.from().contains(before))
                .filter(line -> !line.to().equals("same"))
                .forEach(line -> state = line.to());
        switch (action) {
            case "save" -> {
                answered = true;
                base = current;
            }
            case "return" -> {
                comments++;
                answered = false;
            }
            case "accept-first" -> firstAcceptedBy = actor.subject();
            case "grant" -> deployment.move("OPERATIONAL");
            default -> {}
        }
        deployment.noteWriter(actor);
    }

    /** Accepted reports are for everybody; all else for those who read the deployment in full. */
    boolean isSeenBy(Actor actor) {
        boolean inFull = deployment.isReadInFullBy(actor);
        return switch (kind) {
            case PROGRESS, CLOSING -> inFull || (deployment.isSeenBy(actor) && state.equals("ACCEPTED"));
            case AMENDMENT_OF_SITES -> actor.reads(deployment.project.organisation) || actor.seesAll();
            case GOING_LIVE -> inFull;
        };
    }

    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(path, kind, state);
    }
}
