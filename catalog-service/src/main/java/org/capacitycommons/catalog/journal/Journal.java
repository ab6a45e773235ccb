package org.capacitycommons.catalog.journal;

import java.time.Clock;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.audit.AuditEvent;
import org.capacitycommons.audit.AuditLog;

/** Writes the audit trail of the catalogue, in the transaction of the change it speaks of. */
@Singleton
public class Journal {
    /** The catalogue belongs to no organisation: it has one chain. */
    public static final String CHAIN = "catalog";

    /** Who acts when the service itself does. */
    public static final String SYSTEM = "system";

    private final AuditLog log;
    private final ObjectMapper json;

    Journal(DataSource dataSource, Clock clock, ObjectMapper json) {
        this.log = new AuditLog(dataSource, clock);
        this.json = json;
    }

    /**
     * Notes a deed.
     *
     * @param after what there is now, written as JSON
     */
    public void note(String actor, String action, String subject, @Nullable Object after, String requestId) {
        log.append(new AuditEvent(CHAIN, actor, action, subject, null, written(after), null, requestId));
    }

    /** Notes a deed with what there was before it. */
    public void note(Doer doer, JournalEntry entry) {
        log.append(new AuditEvent(
                CHAIN,
                doer.subject(),
                entry.action(),
                entry.subject(),
                written(entry.before()),
                written(entry.after()),
                entry.reason(),
                doer.requestId()));
    }

    private @Nullable String written(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is noted can always be written", e);
        }
    }
}
