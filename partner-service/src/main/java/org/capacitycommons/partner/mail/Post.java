package org.capacitycommons.partner.mail;

/** Carries letters. */
public interface Post {

    /** Sends one, or throws. */
    void send(Letter letter);
}
