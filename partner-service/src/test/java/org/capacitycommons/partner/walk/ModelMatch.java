package org.capacitycommons.partner.walk;

import java.util.List;

/** What the domain says of one match at this moment of the walk, and its table. */
final class ModelMatch {
    private static final String TABLE = """
            PROPOSED | ACCEPTED  | other side
            PROPOSED | DECLINED  | other side
            PROPOSED | WITHDRAWN | proposing side
            ACCEPTED | COMPLETED | ministry
            ACCEPTED | WITHDRAWN | either side
            """;
    static final List<String> STATES = List.of("PROPOSED", "ACCEPTED", "COMPLETED", "DECLINED", "WITHDRAWN");

    final String id;
    final ModelOffer offer;
    final ModelProject project;
    final boolean byMinistry;
    final int quantity;
    String state = "PROPOSED";

    ModelMatch(String id, ModelOffer offer, ModelProject project, boolean byMinistry, int quantity) {
        this.id = id;
        this.offer = offer;
        this.project = project;
        this.byMinistry = byMinistry;
        this.quantity = quantity;
        project.matches.add(this);
    }

    boolean isSeenBy(Actor actor) {
        return actor.known()
                && (actor.seesAll() || actor.reads(project.organisation) || actor.reads(offer.organisation));
    }

    boolean isUnderWay() {
        return state.equals("PROPOSED") || state.equals("ACCEPTED");
    }

    /** Whether the domain lets this person move it there now; only submitters bind their side. */
    boolean letsMove(Actor actor, String target) {
        boolean ministry = actor.submitsFor(project.organisation);
        boolean partner = actor.offersFor(offer.organisation) && actor.submitter();
        return (ministry || partner)
                && TABLE.lines()
                        .map(line -> line.split("\\|", -1))
                        .anyMatch(cells -> cells[0].strip().equals(state)
                                && cells[1].strip().equals(target)
                                && isSide(cells[2].strip(), ministry))
                && (!target.equals("ACCEPTED") || (offer.hasRoomFor(quantity) && project.isPublic()));
    }

    private boolean isSide(String who, boolean ministry) {
        return switch (who) {
            case "other side" -> ministry != byMinistry;
            case "proposing side" -> ministry == byMinistry;
            case "ministry" -> ministry;
            default -> true;
        };
    }

    /** Capacity is reserved at ACCEPTED, and free again when an accepted match is withdrawn. */
    void move(String target) {
        if (target.equals("ACCEPTED")) {
            offer.reserved += quantity;
        } else if (state.equals("ACCEPTED") && target.equals("WITHDRAWN")) {
            offer.reserved -= quantity;
        }
        state = target;
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(id, state);
    }
}
