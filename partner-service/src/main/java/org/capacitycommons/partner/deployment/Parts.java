package org.capacitycommons.partner.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** The parts of a deployment. They are reached through it, and it was found under a scope before. */
@ApplicationScoped
public class Parts {
    private final Session entities;

    Parts(Session entities) {
        this.entities = entities;
    }

    /** Which parts: a condition on the entity {@code c} with its named values. */
    public record Which(String condition, Map<String, Object> values) {
        public static final Which ALL = new Which("1 = 1", Map.of());

        public Which and(String more, Map<String, ?> moreValues) {
            Map<String, Object> all = new LinkedHashMap<>(values);
            all.putAll(moreValues);
            return new Which(condition + " and " + more, all);
        }
    }

    /** Where a page starts and how long it is, as a client asked. */
    public record Page(@Nullable String cursor, @Nullable Integer limit) {}

    /** One page, newest first. */
    public <T extends Part, V> Listing<V> page(
            Class<T> type, Deployment deployment, Which which, Page page, Function<List<T>, List<V>> views) {
        int limit = Listing.limit(page.limit());
        long before = page.cursor() == null ? Long.MAX_VALUE : position(page.cursor());
        String from = "from " + type.getSimpleName() + " c where c.nation = :nation and c.deployment = :deployment and "
                + which.condition();
        long total = asking(
                        entities.createSelectionQuery("select count(c) " + from, Long.class),
                        deployment,
                        which.values())
                .getSingleResult();
        List<T> rows = asking(
                        entities.createSelectionQuery(from + " and c.id < :before order by c.id desc", type),
                        deployment,
                        which.values())
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                views.apply(shown),
                total,
                more ? Cursor.encode(String.valueOf(shown.getLast().number())) : null);
    }

    /** Every part of a kind, the first one first: for the few kinds that a deployment has few of. */
    public <T extends Part> List<T> all(Class<T> type, Deployment deployment, Which which) {
        return asking(
                        entities.createSelectionQuery(
                                "from " + type.getSimpleName()
                                        + " c where c.nation = :nation and c.deployment = :deployment and "
                                        + which.condition() + " order by c.id",
                                type),
                        deployment,
                        which.values())
                .getResultList();
    }

    /** One part by its number. */
    public <T extends Part> Optional<T> find(Class<T> type, Deployment deployment, long number) {
        return all(type, deployment, Which.ALL.and("c.id = :number", Map.of("number", number))).stream()
                .findFirst();
    }

    public <T extends Part> T required(Class<T> type, Deployment deployment, long number) {
        return find(type, deployment, number).orElseThrow(Refusal::notFound);
    }

    /** Reads the row again and keeps it for this transaction. */
    public void lock(Part part) {
        entities.refresh(part, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(Object record) {
        entities.persist(record);
    }

    public void flush() {
        entities.flush();
    }

    private static <T> SelectionQuery<T> asking(
            SelectionQuery<T> query, Deployment deployment, Map<String, Object> values) {
        query.setParameter("nation", deployment.nation());
        query.setParameter("deployment", deployment.id());
        values.forEach(query::setParameter);
        return query;
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
