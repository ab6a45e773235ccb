package org.capacitycommons.partner.outbox;

/** Trying again can't help: somebody has to look. */
public class Undeliverable extends RuntimeException {
    public Undeliverable(String why) {
        super(why);
    }
}
