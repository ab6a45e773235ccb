package org.capacitycommons.partner.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import org.capacitycommons.partner.outbox.Delivery;
import org.capacitycommons.partner.outbox.Errand;
import org.capacitycommons.partner.outbox.Outbox;
import org.capacitycommons.partner.outbox.Topic;
import org.capacitycommons.partner.outbox.Undeliverable;

/** Puts a notice into the inbox of everybody whom it concerns, and asks for a letter to each who has an address. */
@ApplicationScoped
class FanOut implements Delivery {
    /**
     * Members as they are now. Whoever was moved to another organisation by the identity provider alone counts there
     * only.
     */
    private static final String TELL = """
            insert into inbox (subject, organisation, key, kind, record, title, created_at)
            select m.subject, m.organisation, :key, :kind, :record, :title, cast(:now as timestamptz)
            from membership m join person p on p.subject = m.subject and p.erased_at is null
            join organisation o on o.id = m.organisation
            where m.state = 'ACTIVE'
              and (m.organisation = :organisation
                   or (:organisation = '' and o.kind = 'ADMINISTERING_BODY' and m.account_role = 'admin'))
              and not exists (select 1 from membership n where n.subject = m.subject and n.state = 'ACTIVE'
                              and n.since > m.since)
            on conflict do nothing
            returning id""";

    private static final String TELL_ONE = """
            insert into inbox (subject, organisation, key, kind, record, title, created_at)
            select p.subject, null, :key, :kind, :record, :title, cast(:now as timestamptz)
            from person p where p.subject = :subject and p.erased_at is null
            on conflict do nothing
            returning id""";

    private final Session entities;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    FanOut(Session entities, Outbox outbox, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.NOTICE;
    }

    /** Whoever was told already is not told again, so that doing this twice shows nowhere. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void deliver(Errand errand) {
        for (long item : told(errand.key(), read(errand))) {
            outbox.add(Topic.MAIL, "mail/" + item, Map.of("item", item));
        }
    }

    private List<Long> told(String key, Notices.Told notice) {
        var insert = notice.subject() == null
                ? entities.createNativeQuery(TELL, Tuple.class)
                        .setParameter("organisation", notice.organisation() == null ? "" : notice.organisation())
                : entities.createNativeQuery(TELL_ONE, Tuple.class).setParameter("subject", notice.subject());
        return insert.setParameter("key", key)
                .setParameter("kind", notice.kind().slug())
                .setParameter("record", notice.record())
                .setParameter("title", notice.title())
                .setParameter("now", clock.instant().toString())
                .getResultStream()
                .map(row -> row.get("id", Long.class))
                .toList();
    }

    private Notices.Told read(Errand errand) {
        try {
            return json.treeToValue(errand.payload(), Notices.Told.class);
        } catch (JsonProcessingException e) {
            throw new Undeliverable("A notice of another version of this service");
        }
    }
}
