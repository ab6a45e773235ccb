package org.capacitycommons.partner.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.Caller;

/**
 * The needs of approved projects. They are no public answers: partners read them in order to help, each ministry its
 * own.
 */
@ApplicationScoped
public class Needs {
    private static final int CURSOR_PARTS = 2;
    private static final String READABLE =
            " and (cast(:partner as boolean) or cast(:all as boolean) or n.organisation = :org)";
    private static final String SELECT = """
            select n.project, p.title, n.nation, p.sector, n.organisation, n.number, n.kind, n.amount, n.until,
                   cast(p.answers -> 'people' -> 'languagesUsed' as text) as languages
            from need n join project p on p.nation = n.nation and p.id = n.project and p.state = 'APPROVED'
            where true""";

    private final Session entities;
    private final ObjectMapper json;

    Needs(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Those of a project that the caller was let to before. */
    public List<Need> of(String project) {
        return read(entities.createNativeQuery(SELECT + " and n.project = :project order by n.number", Tuple.class)
                .setParameter("project", project));
    }

    public Optional<Need> find(String project, int number) {
        return of(project).stream().filter(need -> need.number() == number).findFirst();
    }

    /** Needs that an offer may answer, the longest approved last. */
    public List<Need> matching(SupportOffer offer, int most) {
        return read(entities.createNativeQuery(SELECT + """
                         and n.kind = :kind and (:anyNation or n.nation in (:nations))
                         and (:anySector or p.sector in (:sectors))
                        order by p.updated_at desc, n.project desc, n.number""", Tuple.class)
                .setParameter("kind", offer.kind().name())
                .setParameter("anyNation", offer.nations().isEmpty())
                .setParameterList("nations", orNone(offer.nations()))
                .setParameter("anySector", offer.sectors().isEmpty())
                .setParameterList("sectors", orNone(offer.sectors()))
                .setMaxResults(most));
    }

    /** A page of those that the caller may read, in the order of projects. */
    Listing<Need> page(Filter filter, @Nullable String cursor, int limit, Caller caller) {
        Map<String, Object> values = new HashMap<>();
        values.put("partner", caller.isPartner());
        values.put("all", caller.scope().seesEverything());
        values.put("org", caller.scope().organisationOrNone());
        String where = READABLE + filter.where(values);
        long total = with(
                        values,
                        entities.createNativeQuery(
                                "select count(*) from (" + SELECT + where + ") all_needs", Long.class))
                .getSingleResult();
        String after = "";
        if (cursor != null) {
            List<String> parts = Cursor.decode(cursor, CURSOR_PARTS);
            after = " and (n.project, n.number) > (:project, :number)";
            values.put("project", parts.getFirst());
            values.put("number", number(parts.getLast()));
        }
        List<Need> rows = read(with(
                        values,
                        entities.createNativeQuery(
                                SELECT + where + after + " order by n.project, n.number", Tuple.class))
                .setMaxResults(limit + 1));
        boolean more = rows.size() > limit;
        List<Need> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                shown,
                total,
                more
                        ? Cursor.encode(
                                shown.getLast().project(),
                                String.valueOf(shown.getLast().number()))
                        : null);
    }

    /** What somebody looks for among the needs; null for all. */
    record Filter(
            @Nullable SupportKind kind,
            @Nullable String nation,
            @Nullable String sector) {

        String where(Map<String, Object> values) {
            StringBuilder where = new StringBuilder();
            if (kind != null) {
                where.append(" and n.kind = :kind");
                values.put("kind", kind.name());
            }
            if (nation != null && !nation.isBlank()) {
                where.append(" and n.nation = :nation");
                values.put("nation", nation);
            }
            if (sector != null && !sector.isBlank()) {
                where.append(" and p.sector = :sector");
                values.put("sector", sector);
            }
            return where.toString();
        }
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private List<Need> read(NativeQuery<Tuple> query) {
        List<Need> needs = new ArrayList<>();
        for (Tuple row : query.getResultList()) {
            needs.add(new Need(
                    row.get("project", String.class),
                    row.get("title", String.class),
                    row.get("nation", String.class),
                    row.get("sector", String.class),
                    row.get("organisation", String.class),
                    row.get("number", Integer.class),
                    SupportKind.valueOf(row.get("kind", String.class)),
                    row.get("amount", String.class),
                    row.get("until", String.class),
                    languages(row.get("languages", String.class))));
        }
        return needs;
    }

    private List<String> languages(@Nullable String array) {
        try {
            return array == null ? List.of() : json.readValue(array, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers of a project are not in the form of answers", e);
        }
    }

    /** No list is empty for the database. */
    private static List<String> orNone(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static <T> NativeQuery<T> with(Map<String, Object> values, NativeQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
