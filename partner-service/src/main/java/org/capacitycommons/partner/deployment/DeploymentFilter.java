package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Scope;

/** The conditions of a list of deployments, as SQL with named values. */
final class DeploymentFilter {
    private static final int LONGEST_WORDS = 200;
    private static final String RUNS = """
            exists (select 1 from model_use m where m.nation = d.nation and m.deployment = d.id and m.ended_at is null
              and m.model = :model""";

    /** The condition on words. */
    static final String WORDS = "q";

    /** Where what everybody sees is read: nothing in it has to be kept back, so every index can serve. */
    private static final String PUBLIC_ROWS = "deployment_public";

    /** The words of the index. */
    private static final String OVERDUE = """
            d.id in (select late.id from deployment late where late.origin = 'REGISTERED'
              and late.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED') and late.confirm_by < current_date)""";

    private static final String OF_ORGANISATION =
            "d.id in (select theirs.id from deployment theirs where theirs.organisation = :organisation)";

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String source = "deployment";

    private DeploymentFilter() {}

    static DeploymentFilter of(DeploymentQuery query, Caller caller) {
        DeploymentFilter filter = new DeploymentFilter();
        filter.see(query.view == null ? "public" : query.view.toLowerCase(Locale.ROOT), caller);
        filter.add("sector", "d.sector = :sector", query.sector);
        filter.add("stage", "d.stage = :stage", option("stage", query.stage, Stage.class));
        filter.add("origin", "d.origin = :origin", option("origin", query.origin, Origin.class));
        filter.add("model", RUNS + ")", query.model);
        filter.add("organisation", OF_ORGANISATION, query.organisation);
        if (query.overdue) {
            filter.conditions.put("overdue", OVERDUE);
        }
        if (filter.isPublic()) {
            filter.add("nation", "d.places @> cast(array[:nation] as varchar[])", query.nation);
            filter.add(WORDS, "d.words like lower(:q)", pattern(query.q));
        } else {
            filter.add("nation", "(d.nation = :nation or :nation = any(d.nations))", query.nation);
            filter.add(WORDS, """
                    (d.title ilike :q or d.summary ilike :q or d.title_fr ilike :q or d.summary_fr ilike :q
                     or d.system ilike :q or array_to_string(d.partners, ' ') ilike :q)""", pattern(query.q));
        }
        return filter;
    }

    /** What runs a model, or one revision of it; everything that the reader sees. */
    static DeploymentFilter running(String model, @Nullable String revision) {
        DeploymentFilter filter = new DeploymentFilter();
        filter.add("model", revision == null ? RUNS + ")" : RUNS + " and m.revision = :revision)", model);
        if (revision != null) {
            filter.values.put("revision", revision);
        }
        return filter;
    }

    private void see(String view, Caller caller) {
        switch (view) {
            case "public" -> source = PUBLIC_ROWS;
            case "own" -> {
                allow(!(caller.scope() instanceof Scope.PublicOnly), caller);
                add(
                        "view",
                        "d.organisation = :view",
                        caller.scope().seesEverything() ? "" : caller.scope().organisationOrNone());
            }
            case "all" -> allow(caller.scope().seesEverything(), caller);
            default ->
                throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "The views are public, own and all.")
                        .at(FieldError.of("view", "not-an-option"));
        }
    }

    private static void allow(boolean allowed, Caller caller) {
        if (!allowed) {
            throw Refusal.of(
                    caller.organisation() == null ? HttpProblem.UNAUTHENTICATED : HttpProblem.FORBIDDEN,
                    "This view of the list is not open to you.");
        }
    }

    private void add(String name, String condition, @Nullable String value) {
        if (value != null) {
            conditions.put(name, condition);
            values.put(name, value);
        }
    }

    private static @Nullable <E extends Enum<E>> String option(String field, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value).name();
        } catch (IllegalArgumentException _) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "There is no such value for '" + field + "'.")
                    .at(FieldError.of(field, "not-an-option"));
        }
    }

    /** The words somewhere in the text; what has a meaning in a pattern is taken literally. */
    private static @Nullable String pattern(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "At most 200 characters are searched for.")
                    .at(FieldError.of("q", "too-long", "max", String.valueOf(LONGEST_WORDS)));
        }
        String literal = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }

    /** The same without one condition: what a count by that field needs. */
    DeploymentFilter without(String name) {
        DeploymentFilter rest = new DeploymentFilter();
        rest.conditions.putAll(conditions);
        rest.conditions.remove(name);
        rest.values.putAll(values);
        rest.values.remove(name);
        rest.source = source;
        return rest;
    }

    boolean isPublic() {
        return source.equals(PUBLIC_ROWS);
    }

    /** The pattern of words that public rows are searched for; null where nothing or other rows are. */
    @Nullable
    String publicWords() {
        return isPublic() ? value(WORDS) : null;
    }

    /** Whether the filter asks for nothing but these. */
    boolean asksOnlyFor(Set<String> names) {
        return names.containsAll(conditions.keySet());
    }

    @Nullable
    String value(String name) {
        return (String) values.get(name);
    }

    /** The table and the conditions, for whoever they are asked: with {@code org} and {@code all} where needed. */
    String from() {
        List<String> all = new ArrayList<>(conditions.values());
        if (!isPublic()) {
            all.add(Deployments.VISIBLE);
        }
        return source + " d" + (all.isEmpty() ? " where true" : " where " + String.join(" and ", all));
    }

    Map<String, Object> values() {
        return values;
    }
}
