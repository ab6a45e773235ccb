package org.capacitycommons.partner.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The errands as the relay sees them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Errands {
    /** Rows that another replica has in hand are passed over. */
    private static final String CLAIM = """
            update outbox set attempts = attempts + 1, due_at = cast(:lease as timestamptz)
            where id in (select id from outbox where state = 'PENDING' and due_at <= cast(:now as timestamptz)
                         order by due_at, id limit :most for update skip locked)
            returning id, topic, key, cast(payload as text) as payload, attempts""";

    private static final String END = """
            update outbox set state = :state, due_at = cast(:due as timestamptz), last_error = :error,
              ended_at = case when :state = 'PENDING' then null else cast(:now as timestamptz) end
            where id = :id and state = 'PENDING'""";

    private static final int LONGEST_ERROR = 500;

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    Errands(Session entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** One that this replica has in hand, and how many tries it took with this one. */
    record Claimed(Errand errand, int tries) {}

    /** Takes what is due, and keeps it from other replicas so long; a replica that dies gives it back by time. */
    List<Claimed> claim(int most, Duration lease) {
        Instant now = clock.instant();
        return entities.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("now", now.toString())
                .setParameter("lease", now.plus(lease).toString())
                .setParameter("most", most)
                .getResultStream()
                .map(this::claimed)
                .toList();
    }

    void done(Claimed claimed) {
        end(claimed, "DONE", clock.instant(), null);
    }

    /** To be tried again later, or never where somebody has to look first. */
    void failed(Claimed claimed, String error, boolean hopeless) {
        boolean dead = hopeless || Patience.isOver(claimed.tries());
        Instant due = clock.instant().plus(Patience.after(claimed.tries()));
        end(claimed, dead ? "DEAD" : "PENDING", due, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
    }

    /** Gives a dead one another full row of tries. */
    Optional<Long> revive(long id) {
        return entities.createNativeQuery(
                        "update outbox set state = 'PENDING', attempts = 0, due_at = cast(:now as timestamptz),"
                                + " ended_at = null where id = :id and state = 'DEAD' returning id",
                        Long.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private void end(Claimed claimed, String state, Instant due, @Nullable String error) {
        entities.createNativeMutationQuery(END)
                .setParameter("state", state)
                .setParameter("due", due.toString())
                .setParameter("error", error, String.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("id", claimed.errand().id())
                .executeUpdate();
    }

    private Claimed claimed(Tuple row) {
        return new Claimed(
                new Errand(
                        row.get("id", Long.class),
                        Topic.valueOf(row.get("topic", String.class)),
                        row.get("key", String.class),
                        read(row.get("payload", String.class))),
                row.get("attempts", Integer.class));
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An errand can't be read", e);
        }
    }
}
