package org.capacitycommons.partner.outbox;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/**
 * Takes errands in the transaction of the deed that asks for them: both are there afterwards, or neither. An errand
 * whose key is known already is not taken again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    private static final String ADD = """
            insert into outbox (topic, key, payload, state, attempts, created_at, due_at)
            values (:topic, :key, cast(:payload as jsonb), 'PENDING', 0, cast(:now as timestamptz),
              cast(:now as timestamptz))
            on conflict do nothing""";

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(Session entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes one.
     *
     * @param key names the errand for good; the same deed told twice is one errand
     */
    public void add(Topic topic, String key, Object payload) {
        entities.createNativeMutationQuery(ADD)
                .setParameter("topic", topic.name())
                .setParameter("key", key)
                .setParameter("payload", text(payload))
                .setParameter("now", clock.instant().toString())
                .executeUpdate();
    }

    private String text(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An errand can't be written down", e);
        }
    }
}
