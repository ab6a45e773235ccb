package org.capacitycommons.partner.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.time.CursorTime;

/** Incidents of all deployments, newest first. */
@ApplicationScoped
@Transactional
class IncidentList {
    private static final String FROM =
            " from incident i join deployment d on d.nation = i.nation and d.id = i.deployment where"
                    + Deployments.VISIBLE;

    private final Session entities;
    private final IncidentViews views;

    IncidentList(Session entities, IncidentViews views) {
        this.entities = entities;
        this.views = views;
    }

    /** What a client asks for; null for no condition. */
    record Asked(
            @Nullable String state,
            @Nullable String severity,
            @Nullable String nation) {}

    Listing<IncidentView> page(Asked asked, Parts.Page page, Caller caller) {
        int limit = Listing.limit(page.limit());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("org", caller.scope().organisationOrNone());
        values.put("all", caller.scope().seesEverything());
        String where = FROM + conditions(asked, values);
        long total = asking("select count(*)" + where, Long.class, values).getSingleResult();
        List<Incident> rows = asking(
                        "select i.*" + where + after(page.cursor(), values) + " order by i.reported_at desc, i.id desc",
                        Incident.class,
                        values)
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<Incident> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                views.showAcross(shown, caller),
                total,
                more
                        ? Cursor.encode(
                                shown.getLast().reportedAt().toString(),
                                String.valueOf(shown.getLast().number()))
                        : null);
    }

    private static String conditions(Asked asked, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(""));
        add(conditions, values, "state", "i.state", option("state", asked.state(), IncidentState.class));
        add(conditions, values, "severity", "i.severity", option("severity", asked.severity(), Severity.class));
        add(conditions, values, "nation", "i.nation", asked.nation());
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String name, String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    private static <E extends Enum<E>> @Nullable String option(String field, @Nullable String value, Class<E> type) {
        try {
            return value == null ? null : Enum.valueOf(type, value).name();
        } catch (IllegalArgumentException _) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "There is no such value for '" + field + "'.")
                    .at(FieldError.of(field, "not-an-option"));
        }
    }

    private static String after(@Nullable String cursor, Map<String, Object> values) {
        if (cursor == null) {
            return "";
        }
        List<String> parts = Cursor.decode(cursor, 2);
        values.put("at", CursorTime.read(parts.getFirst()).toString());
        try {
            values.put("id", Long.parseLong(parts.getLast()));
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
        return " and (i.reported_at, i.id) < (cast(:at as timestamptz), :id)";
    }

    private <T> NativeQuery<T> asking(String sql, Class<T> type, Map<String, Object> values) {
        NativeQuery<T> query = entities.createNativeQuery(sql, type);
        values.forEach(query::setParameter);
        return query;
    }
}
