package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.database.Rows;

/**
 * The public deployments, page by page in the order of their ids. Each page is one short transaction: whoever reads the
 * export slowly holds no connection and no old snapshot, and one page is all that is in memory.
 */
@Singleton
class PublicDeployments {
    static final String PUBLIC =
            "(d.origin <> 'REGISTERED' or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED'))";
    private static final String ROWS = """
            select d.id, d.origin, d.nation, d.nations, d.language, d.title, d.summary, d.title_fr, d.summary_fr,
              d.sector, d.dac_codes, d.stage, d.stage_as_reported, d.cooperation, d.started_on, d.closed_on, d.project,
              d.partners, d.updated_at, o.id as owner, o.name as owner_name, o.iati_ref, o.iati_type,
              s.name_en as sector_name, s.dac_codes as sector_codes, s.sdgs, a.bytes
            from deployment d
            left join organisation o on o.id = d.organisation
            left join sector s on s.code = d.sector
            left join iati_activity a on a.nation = d.nation and a.deployment = d.id
            where %s""".formatted(PUBLIC);
    private static final String PAGE = ROWS
            + " and d.id > ? and (cast(? as text) is null or d.nation = ? or ? = any(d.nations)) order by d.id limit ?";
    private static final String ONE = ROWS + " and d.id = ?";
    private static final String XML =
            "select deployment, xml from iati_activity where deployment = any(?) order by deployment";
    private static final int PAGE_SIZE = 250;

    private final Database database;
    private final Publishing publishing;

    PublicDeployments(Database database, Publishing publishing) {
        this.database = database;
        this.publishing = publishing;
    }

    /** What follows an id; empty at the end. */
    List<Published> after(String id, @Nullable String nation) {
        return database.alone(
                rows -> withParts(rows, rows.list(PAGE, this::head, id, nation, nation, nation, PAGE_SIZE)));
    }

    Optional<Published> one(String id) {
        return database.alone(rows -> withParts(rows, rows.list(ONE, this::head, id))).stream()
                .findFirst();
    }

    /** Imported activities by deployment, as they are stored. */
    Map<String, String> activities(List<String> deployments) {
        return database.alone(rows -> {
            Map<String, String> found = new LinkedHashMap<>();
            rows.list(XML, row -> found.put(row.text("deployment"), row.text("xml")), deployments);
            return found;
        });
    }

    private List<Published> withParts(Rows rows, List<Published> heads) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (Published head : heads) {
            if (head instanceof Published.Ours(Facts facts)) {
                ids.add(facts.id());
            }
        }
        if (ids.isEmpty()) {
            return heads;
        }
        PublicParts parts = new PublicParts(rows, ids, publishing.address());
        return heads.stream().map(head -> withParts(head, parts)).toList();
    }

    private static Published withParts(Published head, PublicParts parts) {
        return head instanceof Published.Ours(Facts facts)
                ? new Published.Ours(facts.with(parts.of(facts.id())))
                : head;
    }

    private Published head(Rows.Row row) throws SQLException {
        int bytes = row.number("bytes");
        return bytes > 0 ? new Published.Imported(row.text("id"), bytes) : new Published.Ours(facts(row));
    }

    private static Facts facts(Rows.Row row) throws SQLException {
        return new Facts(
                row.text("id"),
                row.text("origin"),
                row.text("nation"),
                row.texts("nations"),
                row.text("language"),
                row.text("title"),
                row.text("summary"),
                row.optional("title_fr"),
                row.optional("summary_fr"),
                row.text("sector"),
                Purpose.nameOr(row.optional("sector_name"), row.text("sector")),
                Purpose.codes(row.texts("dac_codes"), row.text("sector"), row.optional("sector_codes")),
                Purpose.goal(row.optional("sdgs")),
                row.optional("stage"),
                row.optional("stage_as_reported"),
                row.optional("cooperation"),
                row.optional("started_on"),
                row.knownDay("closed_on"),
                row.optional("project"),
                owner(row),
                row.texts("partners"),
                row.time("updated_at"),
                Facts.Parts.NONE);
    }

    private static Facts.@Nullable Owner owner(Rows.Row row) throws SQLException {
        String owner = row.optional("owner");
        return owner == null
                ? null
                : new Facts.Owner(owner, row.text("owner_name"), row.optional("iati_ref"), row.optional("iati_type"));
    }
}
