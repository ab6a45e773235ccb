package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** Pages of deployments, newest change first. */
@ApplicationScoped
@Transactional
class DeploymentList {
    private static final String ROWS = """
            select d.id, d.title, d.title_fr, d.language, d.nation, d.nations, d.sector, d.stage, d.stage_as_reported,
              d.origin, d.cooperation, d.partners, d.started_on, d.updated_at, o.id as owner, o.name as owner_name,
              (select array_agg(distinct m.model order by m.model) from model_use m
               where m.nation = d.nation and m.deployment = d.id) as models
            from deployment d left join organisation o on o.nation = d.nation and o.id = d.organisation where\s""";
    private static final String AFTER = " and (d.updated_at, d.id) < (cast(:at as timestamptz), :id)";

    private final Session entities;

    DeploymentList(Session entities) {
        this.entities = entities;
    }

    DeploymentPage page(DeploymentQuery query, Caller caller) {
        int limit = Listing.limit(query.limit);
        DeploymentFilter filter = DeploymentFilter.of(query, caller);
        String where = filter.where() + " and" + Deployments.VISIBLE;
        Map<String, Object> values = values(filter, caller.scope());
        long total = asking("select count(*) from deployment d where " + where, Long.class, values)
                .getSingleResult();
        String after = after(query, values);
        List<Tuple> rows = asking(ROWS + where + after + " order by d.updated_at desc, d.id desc", Tuple.class, values)
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<DeploymentSummary> shown = (more ? rows.subList(0, limit) : rows)
                .stream().map(DeploymentRow::summary).toList();
        return new DeploymentPage(
                shown,
                total,
                more
                        ? Cursor.encode(
                                shown.getLast().updatedAt().toString(),
                                shown.getLast().id())
                        : null,
                query.counts ? counts(filter, caller.scope()) : null);
    }

    /** One deployment in the form of the list. */
    DeploymentSummary one(String id, Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        see(scope, values);
        values.put("one", id);
        return asking(ROWS + "d.id = :one and" + Deployments.VISIBLE, Tuple.class, values)
                .getResultStream()
                .findFirst()
                .map(DeploymentRow::summary)
                .orElseThrow(Refusal::notFound);
    }

    private DeploymentPage.Counts counts(DeploymentFilter filter, Scope scope) {
        return new DeploymentPage.Counts(
                count("d.sector", "deployment d", filter.without("sector"), scope),
                count(
                        "n",
                        "deployment d cross join lateral unnest(case when cardinality(d.nations) = 0"
                                + " then array[d.nation]::varchar[] else d.nations end) n",
                        filter.without("nation"),
                        scope));
    }

    private Map<String, Long> count(String field, String from, DeploymentFilter filter, Scope scope) {
        String sql = "select %s as value, count(*) as matches from %s where %s and %s group by 1 order by 2 desc, 1"
                .formatted(field, from, filter.where(), Deployments.VISIBLE);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Tuple row : asking(sql, Tuple.class, values(filter, scope)).getResultList()) {
            counts.put(row.get("value", String.class), row.get("matches", Long.class));
        }
        return counts;
    }

    private static String after(DeploymentQuery query, Map<String, Object> values) {
        if (query.cursor == null) {
            return "";
        }
        List<String> parts = Cursor.decode(query.cursor, 2);
        values.put("at", CursorTime.read(parts.getFirst()).toString());
        values.put("id", parts.getLast());
        return AFTER;
    }

    private static Map<String, Object> values(DeploymentFilter filter, Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>(filter.values());
        see(scope, values);
        return values;
    }

    private static void see(Scope scope, Map<String, Object> values) {
        values.put("org", scope.organisationOrNone());
        values.put("all", scope.seesEverything());
    }

    private <T> NativeQuery<T> asking(String sql, Class<T> type, Map<String, Object> values) {
        NativeQuery<T> query = entities.createNativeQuery(sql, type);
        new ArrayList<>(values.keySet()).forEach(name -> query.setParameter(name, values.get(name)));
        return query;
    }
}
