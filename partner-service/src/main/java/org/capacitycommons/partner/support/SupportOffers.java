package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Scope;

/** The support offers. Every finder asks for whom it reads. */
@ApplicationScoped
public class SupportOffers {
    /** What a reader may know of; the same words as in the policy of the database. */
    static final String VISIBLE = " (o.state <> 'DRAFT' or o.organisation = :org or cast(:all as boolean)) ";

    private final Session entities;

    SupportOffers(Session entities) {
        this.entities = entities;
    }

    public Optional<SupportOffer> find(String id, Scope scope) {
        return entities.createNativeQuery(
                        "select o.* from support_offer o where o.id = :id and" + VISIBLE, SupportOffer.class)
                .setParameter("id", id)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}; refuses with the same answer for what is hidden and for what is not there. */
    public SupportOffer required(String id, Scope scope) {
        return find(id, scope).orElseThrow(Refusal::notFound);
    }

    /**
     * Until the end of the transaction nobody else promises anything of this offer or changes it. A lock of its own,
     * because a ministry that accepts may not lock the partner's row.
     */
    public void hold(String offer) {
        entities.doWork(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "support-offer/" + offer);
                lock.execute();
            }
        });
    }

    /** How much of an offer accepted and completed matches take. */
    public BigDecimal reserved(String offer) {
        return entities.createNativeQuery("select offer_reserved(?)", BigDecimal.class)
                .setParameter(1, offer)
                .getSingleResult();
    }

    /** The same for several at once. */
    public Map<String, BigDecimal> reserved(Collection<SupportOffer> offers) {
        Map<String, BigDecimal> reserved = new HashMap<>();
        if (!offers.isEmpty()) {
            entities.createNativeQuery(
                            "select o.id, offer_reserved(o.id) as taken from support_offer o where o.id in (:ids)",
                            Tuple.class)
                    .setParameterList(
                            "ids", offers.stream().map(SupportOffer::id).toList())
                    .getResultStream()
                    .forEach(row -> reserved.put(row.get(0, String.class), row.get(1, BigDecimal.class)));
        }
        return reserved;
    }

    /**
     * Open offers of some kinds that a nation and a sector may take up, the newest first.
     *
     * @param most how many are looked at
     */
    public List<SupportOffer> openFor(Collection<SupportKind> kinds, String nation, String sector, int most) {
        return entities.createNativeQuery("""
                        select o.* from support_offer o
                        where o.state = 'OPEN' and o.open_until >= current_date and o.kind in (:kinds)
                          and (cardinality(o.nations) = 0 or :nation = any(o.nations))
                          and (cardinality(o.sectors) = 0 or :sector = any(o.sectors))
                          and offer_reserved(o.id) < o.capacity
                        order by o.updated_at desc, o.id desc""", SupportOffer.class)
                .setParameterList("kinds", kinds.stream().map(Enum::name).toList())
                .setParameter("nation", nation)
                .setParameter("sector", sector)
                .setMaxResults(most)
                .getResultList();
    }

    /** Codes of sectors that an offer may name. */
    Set<String> sectorCodes() {
        return Set.copyOf(entities.createNativeQuery("select code from sector", String.class)
                .getResultList());
    }

    String nextId() {
        return "O-"
                + entities.createNativeQuery("select nextval('support_offer_number')", Long.class)
                        .getSingleResult();
    }

    void add(SupportOffer offer) {
        entities.persist(offer);
    }

    void flush() {
        entities.flush();
    }
}
