package org.capacitycommons.partner.security;

import java.time.Clock;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.audit.AuditEvent;
import org.capacitycommons.audit.AuditLog;
import org.capacitycommons.http.RequestId;

/** Writes what was done into the audit trail, in the transaction in which it is done. */
@Singleton
public class Deeds {
    private final AuditLog log;
    private final ObjectMapper json;
    private final RequestId requestId;

    Deeds(DataSource dataSource, Clock clock, ObjectMapper json, RequestId requestId) {
        this.log = new AuditLog(dataSource, clock);
        this.json = json;
        this.requestId = requestId;
    }

    /**
     * Records one deed.
     *
     * @param chain id of the organisation whose record it is
     * @param actor the subject that acted
     */
    public void record(String chain, String actor, Deed deed) {
        log.append(new AuditEvent(
                chain,
                actor,
                deed.action(),
                deed.subject(),
                text(deed.before()),
                text(deed.after()),
                deed.reason(),
                reference()));
    }

    private String reference() {
        return StartedWork.reference()
                .orElseGet(() -> Arc.container().requestContext().isActive() ? requestId.value() : "start");
    }

    private @Nullable String text(@Nullable Object record) {
        try {
            return record == null ? null : json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record can't be written into the audit trail", e);
        }
    }
}
