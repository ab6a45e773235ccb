package org.capacitycommons.partner.membership;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.partner.outbox.Outbox;
import org.capacitycommons.partner.outbox.Topic;

/**
 * Asks, in the transaction of a change, that the identity provider learns what our list says of an account. Only who is
 * meant is written down: what is true is read when it is told, so the order of errands does not matter.
 */
@ApplicationScoped
class AccountChanges {
    private final Outbox outbox;

    AccountChanges(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(String subject) {
        outbox.add(Topic.IDENTITY, "identity/" + UUID.randomUUID(), Map.of("subject", subject));
    }
}
