package org.capacitycommons.partner.walk;

/** What the domain says of one support offer at this moment of the walk. */
final class ModelOffer {
    final String id;
    final String organisation;
    final int capacity;
    String state = "DRAFT";
    int reserved;

    ModelOffer(String id, String organisation, int capacity) {
        this.id = id;
        this.organisation = organisation;
        this.capacity = capacity;
    }

    boolean isSeenBy(Actor actor) {
        return actor.known() && (!state.equals("DRAFT") || actor.reads(organisation) || actor.seesAll());
    }

    /** Open, and not used up: an offer without room is closed. */
    boolean hasRoomFor(int quantity) {
        return state.equals("OPEN") && reserved + quantity <= capacity;
    }

    @Override
    public String toString() {
        return "%s (%s, %d of %d taken)".formatted(id, state, reserved, capacity);
    }
}
