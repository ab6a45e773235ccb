package org.capacitycommons.partner.support;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** What somebody looks for among the support offers. */
class SupportOfferQuery {
    private static final int CURSOR_PARTS = 2;

    /** Which offers are meant. */
    enum View {
        /** What can be taken up today. */
        OPEN,
        /** All of one's own organisation, drafts and closed ones too. */
        OWN,
        /** Every one that the reader may see. */
        ALL
    }

    @RestQuery
    @Parameter(description = "OPEN (default), OWN or ALL")
    @Nullable
    String view;

    @RestQuery
    @Parameter(description = "MODEL_SUPPORT, COMPUTE, TRAINING, DATA or FUNDING")
    @Nullable
    String kind;

    @RestQuery
    @Parameter(description = "Open to this nation, ISO 3166-1 alpha-2")
    @Nullable
    String nation;

    @RestQuery
    @Parameter(description = "Open to this sector")
    @Nullable
    String sector;

    @RestQuery
    @Parameter(description = "The people who help work in this language, BCP 47")
    @Nullable
    String language;

    @RestQuery
    @Parameter(description = "Made by this organisation", example = "demo-cn-model-lab")
    @Nullable
    String organisation;

    @RestQuery
    @Nullable
    String cursor;

    @RestQuery
    @Nullable
    Integer limit;

    int pageSize() {
        return Listing.limit(limit);
    }

    /** The condition without the page marker; fills in its values. */
    String where(Scope scope, Map<String, Object> values) {
        Fields fields = new Fields();
        StringBuilder where = new StringBuilder(SupportOffers.VISIBLE);
        values.put("org", scope.organisationOrNone());
        values.put("all", scope.seesEverything());
        View asked = view == null ? View.OPEN : fields.choice("view", view, View.class, View.OPEN);
        where.append(
                switch (asked) {
                    case OPEN ->
                        " and o.state = 'OPEN' and o.open_until >= :today and offer_reserved(o.id) < o.capacity";
                    case OWN -> " and o.organisation = :org";
                    case ALL -> "";
                });
        if (kind != null) {
            where.append(" and o.kind = :kind");
            values.put(
                    "kind",
                    fields.choice("kind", kind, SupportKind.class, SupportKind.DATA)
                            .name());
        }
        add(where, values, "nation", nation, " and (cardinality(o.nations) = 0 or :nation = any(o.nations))");
        add(where, values, "sector", sector, " and (cardinality(o.sectors) = 0 or :sector = any(o.sectors))");
        add(where, values, "language", language, " and :language = any(o.languages)");
        add(where, values, "organisation", organisation, " and o.organisation = :organisation");
        fields.refuse();
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String name, @Nullable String value, String condition) {
        if (value != null && !value.isBlank()) {
            where.append(condition);
            values.put(name, value);
        }
    }

    boolean needsToday() {
        return view == null || view.equals(View.OPEN.name());
    }

    /** The condition that skips what was on earlier pages. */
    String after(Map<String, Object> values) {
        if (cursor == null) {
            return "";
        }
        var parts = Cursor.decode(cursor, CURSOR_PARTS);
        values.put("at", CursorTime.read(parts.getFirst()));
        values.put("after", parts.getLast());
        return " and (o.updated_at, o.id) < (:at, :after)";
    }
}
