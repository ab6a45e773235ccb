package org.capacitycommons.partner.database;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.time.CursorTime;

/** Pages of records that stand in the order of a time and an id. A marker names the last record that was shown. */
@ApplicationScoped
public class Pages {
    private final Session entities;

    Pages(Session entities) {
        this.entities = entities;
    }

    /** Where a record stands in its order. */
    public record Position(Object time, Object id) {}

    /**
     * By which columns records are ordered.
     *
     * @param timeType its type in the database: timestamptz or date
     * @param idType bigint or text
     */
    public record Order(String time, String timeType, String id, String idType, boolean ascending) {

        public static Order newestFirst(String time, String id) {
            return new Order(time, "timestamptz", id, "bigint", false);
        }

        public static Order oldestFirst(String time, String id) {
            return new Order(time, "timestamptz", id, "bigint", true);
        }

        /** By a day, the first one first. */
        public static Order firstDayFirst(String day, String id) {
            return new Order(day, "date", id, "bigint", true);
        }

        public Order withIdsOfText() {
            return new Order(time, timeType, id, "text", ascending);
        }

        private String after() {
            return " and (%s, %s) %s (cast(:pageTime as %s), cast(:pageId as %s))"
                    .formatted(time, id, ascending ? ">" : "<", timeType, idType);
        }

        private String by() {
            String direction = ascending ? "" : " desc";
            return " order by " + time + direction + ", " + id + direction;
        }

        /** A marker that nobody got from here is refused before the database sees it. */
        private void check(List<String> parts) {
            try {
                if (timeType.equals("date")) {
                    LocalDate.parse(parts.getFirst());
                } else {
                    CursorTime.read(parts.getFirst());
                }
                if (idType.equals("bigint")) {
                    Long.parseLong(parts.getLast());
                }
            } catch (DateTimeException | NumberFormatException _) {
                throw Cursor.invalid();
            }
        }
    }

    /**
     * What is paged.
     *
     * @param selected what is selected, as {@code i.*}
     * @param from from {@code from} to the last condition, with named values
     */
    public record Ordered<T>(
            Class<T> type,
            String selected,
            String from,
            Map<String, ?> values,
            Order order,
            Function<T, Position> position) {}

    /** One page, as its reader sees it. */
    public <T, V> Listing<V> page(
            Ordered<T> ordered, @Nullable String cursor, @Nullable Integer asked, Function<List<T>, List<V>> views) {
        int limit = Listing.limit(asked);
        long total = asking("select count(*) " + ordered.from(), Long.class, ordered.values())
                .getSingleResult();
        List<T> rows = rows(ordered, cursor).setMaxResults(limit + 1).getResultList();
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                views.apply(shown), total, more ? marker(ordered.position().apply(shown.getLast())) : null);
    }

    private <T> NativeQuery<T> rows(Ordered<T> ordered, @Nullable String cursor) {
        Order order = ordered.order();
        String select = "select " + ordered.selected() + " " + ordered.from();
        if (cursor == null) {
            return asking(select + order.by(), ordered.type(), ordered.values());
        }
        List<String> parts = Cursor.decode(cursor, 2);
        order.check(parts);
        return asking(select + order.after() + order.by(), ordered.type(), ordered.values())
                .setParameter("pageTime", parts.getFirst())
                .setParameter("pageId", parts.getLast());
    }

    private <T> NativeQuery<T> asking(String sql, Class<T> type, Map<String, ?> values) {
        NativeQuery<T> query = entities.createNativeQuery(sql, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String marker(Position last) {
        return Cursor.encode(last.time().toString(), last.id().toString());
    }
}
