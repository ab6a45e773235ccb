package org.capacitycommons.partner.nation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.partner.statistics.Statistics;

/** Puts the page of a nation together from public records only, so its finders need no scope. */
@ApplicationScoped
@Transactional
class NationPages {
    private static final String PARTNERS = """
            select name, count(*) as deployments from deployment_public p
            join deployment d on d.nation = p.nation and d.id = p.id, unnest(d.partners) name
            where p.places @> cast(array[:nation] as varchar[]) group by name order by 2 desc, 1 limit 50""";
    private static final String MODELS = """
            select m.model as name, count(distinct p.id) as deployments from deployment_public p
            join model_use m on m.nation = p.nation and m.deployment = p.id and m.ended_at is null
            where p.places @> cast(array[:nation] as varchar[]) group by 1 order by 2 desc, 1 limit 50""";
    private static final String RESULTS = """
            select p.id as deployment, d.title, i.name as indicator, i.unit, r.period_start, r.period_end, r.value
            from deployment_public p join deployment d on d.nation = p.nation and d.id = p.id
            join result r on r.nation = p.nation and r.deployment = p.id and r.superseded_by is null
            join indicator i on i.nation = r.nation and i.id = r.indicator
            where p.places @> cast(array[:nation] as varchar[]) order by r.reported_at desc, r.id desc limit 10""";
    private static final String EARLIER = """
            select status, certainty, source, valid_from, valid_to, replaced_at from belt_and_road_earlier
            where nation = :nation order by replaced_at desc""";

    private final Session entities;
    private final Nations nations;
    private final Capacities capacities;
    private final Statistics statistics;

    NationPages(Session entities, Nations nations, Capacities capacities, Statistics statistics) {
        this.entities = entities;
        this.nations = nations;
        this.capacities = capacities;
        this.statistics = statistics;
    }

    Optional<NationPage> find(String code) {
        return nations.find(code)
                .map(nation -> new NationPage(
                        nation,
                        rows(EARLIER, code).stream().map(NationPages::earlier).toList(),
                        projects(code),
                        statistics.ofNation(code),
                        named(PARTNERS, code),
                        named(MODELS, code),
                        rows(RESULTS, code).stream().map(NationPages::result).toList(),
                        capacities.of(code)));
    }

    private long projects(String code) {
        return entities.createNativeQuery(
                        "select count(*) from project where nation = :nation and state = 'APPROVED'", Long.class)
                .setParameter("nation", code)
                .getSingleResult();
    }

    private List<NationPage.Named> named(String sql, String code) {
        return rows(sql, code).stream()
                .map(row -> new NationPage.Named(row.get("name", String.class), row.get("deployments", Long.class)))
                .toList();
    }

    private List<Tuple> rows(String sql, String code) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("nation", code)
                .getResultList();
    }

    private static NationPage.LatestResult result(Tuple row) {
        BigDecimal value = row.get("value", BigDecimal.class);
        return new NationPage.LatestResult(
                row.get("deployment", String.class),
                row.get("title", String.class),
                row.get("indicator", String.class),
                row.get("unit", String.class),
                row.get("period_start", LocalDate.class),
                row.get("period_end", LocalDate.class),
                value == null ? null : value.toPlainString());
    }

    private static NationPage.EarlierMembership earlier(Tuple row) {
        return new NationPage.EarlierMembership(
                new NationView.Membership(
                        row.get("status", String.class),
                        row.get("certainty", String.class),
                        row.get("source", String.class),
                        row.get("valid_from", String.class),
                        row.get("valid_to", String.class)),
                row.get("replaced_at", Instant.class));
    }
}
