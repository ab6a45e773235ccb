package org.capacitycommons.partner.walk;

/**
 * One thing that somebody tries.
 *
 * @param record the record that it is about, as the trail names it; empty for a new one
 * @param hidden whether the person may not even know of the record
 * @param allowed whether the domain allows it
 * @param deeds how many rows of the trail it leaves: one for each change and each chain that has to know of it
 * @param done notes in the model what it left behind
 */
record Step(
        Actor actor,
        String action,
        String record,
        Http.Call call,
        boolean hidden,
        boolean allowed,
        int deeds,
        Done done) {

    Step(Actor actor, String action, String record, Http.Call call, boolean hidden, boolean allowed, Done done) {
        this(actor, action, record, call, hidden, allowed, 1, done);
    }

    @FunctionalInterface
    interface Done {
        void with(Http.Answer answer);
    }
}
