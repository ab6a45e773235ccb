package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** What a list of projects is asked for; already checked. */
record ProjectFilter(
        View view,
        @Nullable ProjectState state,
        @Nullable String sector,
        @Nullable String nation,
        @Nullable RiskTier risk,
        QueueFilter queue,
        @Nullable String cursor,
        int limit) {

    /** Which projects, and in which order. */
    enum View {
        PUBLIC,
        OWN,
        QUEUE
    }

    /** Lists tell what changed last; the queue serves who waits longest, unless its reader wants another order. */
    String order() {
        return view == View.QUEUE ? queue.order().by() : "p.updatedAt desc, p.id desc";
    }

    /** The marker behind which the list goes on. */
    String marker(ProjectRow last) {
        Instant submitted = last.submittedAt();
        if (view != View.QUEUE || submitted == null) {
            return Cursor.encode(last.updatedAt().toString(), last.id());
        }
        return queue.order().hasKey()
                ? Cursor.encode(submitted.toString(), last.id(), queue.order().keyOf(last))
                : Cursor.encode(submitted.toString(), last.id());
    }

    /** The query of a request, for this caller. */
    static ProjectFilter of(ProjectQuery query, Caller caller, Instant now) {
        View view = View.PUBLIC;
        if (query.view != null) {
            view = choice("view", query.view.toUpperCase(Locale.ROOT), View.class);
        }
        boolean allowed = switch (view) {
            case PUBLIC -> true;
            case OWN -> !(caller.scope() instanceof Scope.PublicOnly);
            case QUEUE -> caller.scope().seesEverything();
        };
        if (!allowed) {
            throw Refusal.of(
                    caller.organisation() == null ? HttpProblem.UNAUTHENTICATED : HttpProblem.FORBIDDEN,
                    "This view of the list is not open to you.");
        }
        return new ProjectFilter(
                view,
                query.state == null ? null : choice("state", query.state, ProjectState.class),
                query.sector,
                query.nation,
                query.risk == null ? null : choice("risk", query.risk, RiskTier.class),
                QueueFilter.of(query, view == View.QUEUE, caller, now),
                query.cursor,
                Listing.limit(query.limit));
    }

    private static <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException _) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "There is no such value for '" + field + "'.")
                    .at(FieldError.of(field, "not-an-option"));
        }
    }

    /** The condition; its values are added to the map. */
    String where(Scope scope, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(
                switch (view) {
                    case PUBLIC -> "p.state = org.capacitycommons.partner.project.ProjectState.APPROVED";
                    case OWN -> "p.organisation = :own";
                    case QUEUE ->
                        "p.state in (org.capacitycommons.partner.project.ProjectState.SUBMITTED,"
                                + " org.capacitycommons.partner.project.ProjectState.IN_REVIEW,"
                                + " org.capacitycommons.partner.project.ProjectState.AWAITING_SECOND)";
                });
        where.append(" and").append(Projects.VISIBLE);
        values.put("org", scope.organisationOrNone());
        values.put("all", scope.seesEverything());
        if (view == View.OWN) {
            values.put("own", scope.organisationOrNone());
        }
        and(where, values, "state", state);
        and(where, values, "sector", sector);
        and(where, values, "nation", nation);
        and(where, values, "riskTier", risk);
        queue.addTo(where, values);
        return where.toString();
    }

    /** The condition that starts behind the cursor. */
    String after(Map<String, Object> values) {
        if (cursor == null) {
            return "";
        }
        boolean hasKey = view == View.QUEUE && queue.order().hasKey();
        List<String> parts = Cursor.decode(cursor, hasKey ? 3 : 2);
        values.put("at", CursorTime.read(parts.getFirst()));
        values.put("id", parts.get(1));
        if (hasKey) {
            values.put("key", parts.get(2));
        }
        return view == View.QUEUE
                ? queue.order().after()
                : " and (p.updatedAt < :at or (p.updatedAt = :at and p.id < :id))";
    }

    private static void and(StringBuilder where, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and p.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }
}
