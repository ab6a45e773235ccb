package org.capacitycommons.partner.project;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Caller;

/**
 * Finds what may be the same undertaking, by its title. Looks among public records and one's own organisation's only:
 * another's draft is never hinted at.
 */
@ApplicationScoped
@Transactional
class Duplicates {
    /** Below this share of common three-letter pieces, titles only sound alike. */
    private static final double ALIKE = 0.35;

    private static final String SEARCH = """
            select * from (
              select p.id as id, p.title as title, o.name as organisation, p.nation as nation, p.state as state,
                     'PROJECT' as kind, similarity(lower(p.title), lower(:title))
                       + case when p.sector = :sector then 0.05 else 0 end as likeness
              from project p join organisation o on o.nation = p.nation and o.id = p.organisation
              where (p.state = 'APPROVED' or p.organisation = :own) and p.state <> 'WITHDRAWN'
                and lower(p.title) % lower(:title)
              union all
              select d.id, d.title, o.name, d.nation, coalesce(d.stage, d.stage_as_reported),
                     'DEPLOYMENT', similarity(lower(d.title), lower(:title))
                       + case when d.sector = :sector then 0.05 else 0 end
              from deployment d left join organisation o on o.nation = d.nation and o.id = d.organisation
              where (d.origin <> 'REGISTERED' or d.organisation = :own
                     or d.stage in ('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED'))
                and lower(d.title) % lower(:title)
            ) found where likeness >= :alike order by likeness desc, id limit 5""";

    private final Session entities;

    Duplicates(Session entities) {
        this.entities = entities;
    }

    /** One record that may be the same. */
    @Schema(name = "PossibleDuplicate", description = "A record that may be the same undertaking.")
    record Duplicate(
            String id,
            String title,
            @Nullable String organisation,
            String nation,

            @Schema(description = "State of a project, stage of a deployment") @Nullable
            String state,

            @Schema(description = "PROJECT or DEPLOYMENT") String kind) {}

    /** The likeliest five. */
    @Schema(name = "PossibleDuplicates")
    record Found(List<Duplicate> items) {}

    Found like(String title, @Nullable String sector, Caller caller) {
        if (title.isBlank()) {
            return new Found(List.of());
        }
        List<Tuple> rows = entities.createNativeQuery(SEARCH, Tuple.class)
                .setParameter("title", title)
                .setParameter("sector", sector == null ? "" : sector)
                .setParameter("own", caller.scope().organisationOrNone())
                .setParameter("alike", ALIKE)
                .getResultList();
        return new Found(rows.stream().map(Duplicates::duplicate).toList());
    }

    private static Duplicate duplicate(Tuple row) {
        return new Duplicate(
                row.get("id", String.class),
                row.get("title", String.class),
                row.get("organisation", String.class),
                row.get("nation", String.class),
                row.get("state", String.class),
                row.get("kind", String.class));
    }
}
