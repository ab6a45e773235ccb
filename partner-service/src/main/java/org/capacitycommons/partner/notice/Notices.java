package org.capacitycommons.partner.notice;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.outbox.Outbox;
import org.capacitycommons.partner.outbox.Topic;

/**
 * Where a deed asks that people be told of it, in its own transaction. Who they are is found out later: a ministry need
 * not see the list of administrators to tell them.
 *
 * <p>The occasion tells one time from another: told twice for the same kind, record and occasion, people hear of it once.
 */
@ApplicationScoped
public class Notices {
    private final Outbox outbox;

    Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** To whom, what, and about which record; as it waits in the outbox. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            NoticeKind kind,
            @Nullable String organisation,
            @Nullable String subject,
            String record,
            String title) {}

    /** To every administrator. */
    public void toOffice(NoticeKind kind, About about, String occasion) {
        tell(new Told(kind, null, null, about.record(), about.title()), "office", occasion);
    }

    /** To every member of one organisation. */
    public void toOrganisation(String organisation, NoticeKind kind, About about, String occasion) {
        tell(new Told(kind, organisation, null, about.record(), about.title()), organisation, occasion);
    }

    /** To one person. */
    public void toPerson(String subject, NoticeKind kind, About about, String occasion) {
        tell(new Told(kind, null, subject, about.record(), about.title()), subject, occasion);
    }

    private void tell(Told told, String audience, String occasion) {
        String key = String.join("/", told.kind().slug(), told.record(), occasion, audience);
        outbox.add(Topic.NOTICE, key, told);
    }
}
