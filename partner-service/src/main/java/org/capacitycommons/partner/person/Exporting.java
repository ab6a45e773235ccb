package org.capacitycommons.partner.person;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.SystemWork;

/**
 * Gathers everything that is held on one person. Records of organisations that the person has left are among it, so it
 * is read with the sight of the service itself, and only ever for the subject who calls.
 */
@ApplicationScoped
class Exporting {
    private final Session entities;
    private final Preferring preferring;

    Exporting(Session entities, Preferring preferring) {
        this.entities = entities;
        this.preferring = preferring;
    }

    OwnData export(Caller caller, String email) {
        PreferencesView preferences = preferring.read(caller, email);
        OwnData[] gathered = new OwnData[1];
        SystemWork.run(() ->
                gathered[0] = QuarkusTransaction.requiringNew().call(() -> gather(caller.subject(), preferences)));
        return gathered[0];
    }

    private OwnData gather(String subject, PreferencesView preferences) {
        Tuple person =
                read("select name, email, known_since from person where subject = :me", subject, row -> row).stream()
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return new OwnData(
                subject,
                person.get("name", String.class),
                person.get("email", String.class),
                person.get("known_since", Instant.class),
                preferences,
                memberships(subject),
                inbox(subject),
                traces(subject),
                deeds(subject));
    }

    private List<OwnData.Belonging> memberships(String subject) {
        return read(
                "select organisation, role, state, since, left_at from membership where subject = :me order by since",
                subject,
                row -> new OwnData.Belonging(
                        row.get("organisation", String.class),
                        MemberRole.valueOf(row.get("role", String.class)),
                        row.get("state", String.class),
                        row.get("since", Instant.class),
                        row.get("left_at", Instant.class)));
    }

    private List<OwnData.Received> inbox(String subject) {
        return read(
                "select kind, record, title, created_at, read_at from inbox where subject = :me order by id",
                subject,
                row -> new OwnData.Received(
                        row.get("kind", String.class),
                        row.get("record", String.class),
                        row.get("title", String.class),
                        row.get("created_at", Instant.class),
                        row.get("read_at", Instant.class)));
    }

    private List<OwnData.Trace> traces(String subject) {
        return read(
                "select place, field, record, shown_as from traces_of(:me)",
                subject,
                row -> new OwnData.Trace(
                        row.get("place", String.class),
                        row.get("field", String.class),
                        row.get("record", String.class),
                        row.get("shown_as", String.class)));
    }

    private List<OwnData.Done> deeds(String subject) {
        return read(
                "select at, action, subject from audit_event where actor = :me order by at, chain, seq",
                subject,
                row -> new OwnData.Done(
                        row.get("at", Instant.class),
                        row.get("action", String.class),
                        row.get("subject", String.class)));
    }

    private <T> List<T> read(String sql, String subject, Function<Tuple, T> reading) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("me", subject)
                .getResultStream()
                .map(reading)
                .toList();
    }
}
