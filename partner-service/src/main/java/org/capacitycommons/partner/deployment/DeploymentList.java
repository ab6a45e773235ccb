package org.capacitycommons.partner.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

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
    private static final String COLUMNS = """
            select d.id, d.title, d.title_fr, d.language, d.nation, d.nations, d.sector, d.stage, d.stage_as_reported,
              d.origin, d.cooperation, d.partners, d.started_on, d.updated_at, o.id as owner, o.name as owner_name,
              (select array_agg(distinct m.model order by m.model) from model_use m
               where m.nation = d.nation and m.deployment = d.id) as models
            from\s""";
    private static final String OWNER = " left join organisation o on o.nation = d.nation and o.id = d.organisation ";
    private static final String NEWEST_FIRST = " order by d.updated_at desc, d.id desc";

    /** The page is chosen on few columns; only its rows are read whole. */
    private static final String PAGE = "(select d.nation, d.id from %s" + NEWEST_FIRST + " limit :most) page"
            + " join deployment d on d.nation = page.nation and d.id = page.id" + OWNER + NEWEST_FIRST;

    /** Ids that were chosen among public ones. */
    private static final String CHOSEN =
            "deployment d" + OWNER + "where d.id = any(cast(:ids as text[]))" + NEWEST_FIRST;

    private static final String AFTER = " and (d.updated_at, d.id) < (cast(:at as timestamptz), :id)";

    private final Session entities;
    private final WordSearch search;
    private final DeploymentCounts counts;

    DeploymentList(Session entities, WordSearch search, DeploymentCounts counts) {
        this.entities = entities;
        this.search = search;
        this.counts = counts;
    }

    DeploymentPage page(DeploymentQuery query, Caller caller) {
        DeploymentFilter filter = DeploymentFilter.of(query, caller);
        return page(filter, query.cursor, Listing.limit(query.limit), query.counts, caller.scope());
    }

    /** What runs a model, or one revision of it, as far as the reader sees. */
    DeploymentPage running(String model, @Nullable String revision, @Nullable String cursor, int limit, Scope scope) {
        return page(DeploymentFilter.running(model, revision), cursor, limit, false, scope);
    }

    private DeploymentPage page(
            DeploymentFilter filter, @Nullable String cursor, int limit, boolean counted, Scope scope) {
        WordSearch.Found found = found(filter, cursor, limit);
        List<DeploymentSummary> rows =
                found == null ? rows(filter, cursor, limit, scope) : chosen(found.ids(), limit + 1);
        boolean more = rows.size() > limit;
        List<DeploymentSummary> shown = more ? rows.subList(0, limit) : rows;
        DeploymentCounts.Total total = found == null || cursor != null
                ? counts.total(filter, scope)
                : new DeploymentCounts.Total(found.total(), found.exact());
        return new DeploymentPage(
                shown,
                total.matches(),
                total.exact(),
                more
                        ? Cursor.encode(
                                shown.getLast().updatedAt().toString(),
                                shown.getLast().id())
                        : null,
                counted ? counts.by(filter, scope) : null);
    }

    /** As many as were asked for and one more, where there is more. */
    private List<DeploymentSummary> rows(DeploymentFilter filter, @Nullable String cursor, int limit, Scope scope) {
        Map<String, Object> values = values(filter, scope);
        String after = after(cursor, values);
        values.put("most", limit + 1);
        return summaries(COLUMNS + PAGE.formatted(filter.from() + after), values);
    }

    private WordSearch.@Nullable Found found(DeploymentFilter filter, @Nullable String cursor, int limit) {
        String words = filter.publicWords();
        if (words == null) {
            return null;
        }
        DeploymentFilter others = filter.without(DeploymentFilter.WORDS);
        Map<String, Object> values = new LinkedHashMap<>(others.values());
        String after = after(cursor, values);
        return search.find(others.from() + after, words, values, limit + 1);
    }

    private List<DeploymentSummary> chosen(List<String> ids, int most) {
        return summaries(
                COLUMNS + CHOSEN, Map.of("ids", ids.stream().limit(most).toArray(String[]::new)));
    }

    /** One deployment in the form of the list. */
    DeploymentSummary one(String id, Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        see(scope, values);
        values.put("one", id);
        return summaries(COLUMNS + "deployment d" + OWNER + "where d.id = :one and" + Deployments.VISIBLE, values)
                .stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static String after(@Nullable String cursor, Map<String, Object> values) {
        if (cursor == null) {
            return "";
        }
        List<String> parts = Cursor.decode(cursor, 2);
        values.put("at", CursorTime.read(parts.getFirst()).toString());
        values.put("id", parts.getLast());
        return AFTER;
    }

    /** The values that the conditions of a filter name. */
    static Map<String, Object> values(DeploymentFilter filter, Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>(filter.values());
        if (!filter.isPublic()) {
            see(scope, values);
        }
        return values;
    }

    private static void see(Scope scope, Map<String, Object> values) {
        values.put("org", scope.organisationOrNone());
        values.put("all", scope.seesEverything());
    }

    private List<DeploymentSummary> summaries(String sql, Map<String, Object> values) {
        NativeQuery<Tuple> query = entities.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultStream().map(DeploymentRow::summary).toList();
    }
}
