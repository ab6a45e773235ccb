package org.capacitycommons.partner.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.statistics.Statistics;

/**
 * How many deployments match. Counted exactly up to {@link #COUNTED}; beyond that nobody needs the last digit, and what
 * is said comes from the statistics where they know, or is the number up to which was counted.
 */
@ApplicationScoped
@Transactional
class DeploymentCounts {
    /** Counting so many takes some milliseconds. */
    static final int COUNTED = 10_000;

    /** So many among the newest, and a word is frequent. */
    private static final int ENOUGH = Listing.DEFAULT_LIMIT + 1;

    private static final Set<String> IN_STATISTICS = Set.of("nation", "sector", "stage");

    private final Session entities;
    private final WordSearch search;
    private final Statistics statistics;

    DeploymentCounts(Session entities, WordSearch search, Statistics statistics) {
        this.entities = entities;
        this.search = search;
        this.statistics = statistics;
    }

    /** How many match; at least so many, or about, where it is not exact. */
    record Total(long matches, boolean exact) {}

    Total total(DeploymentFilter filter, Scope scope) {
        if (isInStatistics(filter)) {
            long about = about(filter);
            if (about > COUNTED) {
                return new Total(about, false);
            }
        }
        String words = filter.publicWords();
        if (words != null) {
            DeploymentFilter others = filter.without(DeploymentFilter.WORDS);
            WordSearch.Found found = search.find(others.from(), words, others.values(), ENOUGH);
            return new Total(found.total(), found.exact());
        }
        NativeQuery<Long> count = entities.createNativeQuery(
                        "select count(*) from (select 1 from " + filter.from() + " limit :most) counted", Long.class)
                .setParameter("most", COUNTED + 1);
        DeploymentList.values(filter, scope).forEach(count::setParameter);
        long counted = count.getSingleResult();
        return counted > COUNTED ? new Total(COUNTED, false) : new Total(counted, true);
    }

    /** By sector and by nation, each without its own filter. */
    DeploymentPage.Counts by(DeploymentFilter filter, Scope scope) {
        return new DeploymentPage.Counts(
                count("sector", "d.sector", filter, scope),
                count(
                        "nation",
                        filter.isPublic()
                                ? "unnest(d.places)"
                                : "unnest(case when cardinality(d.nations) = 0 then array[d.nation]::varchar[]"
                                        + " else d.nations end)",
                        filter,
                        scope));
    }

    private Map<String, Long> count(String name, String value, DeploymentFilter whole, Scope scope) {
        DeploymentFilter filter = whole.without(name);
        if (isInStatistics(filter) && about(filter) > COUNTED) {
            return statistics.deploymentsBy(
                    name, filter.value("nation"), filter.value("sector"), filter.value("stage"));
        }
        NativeQuery<Tuple> query = entities.createNativeQuery(
                "select value, count(*) as matches from (select %s as value from %s limit :most) counted"
                                .formatted(value, filter.from())
                        + " group by 1 order by 2 desc, 1",
                Tuple.class);
        query.setParameter("most", COUNTED);
        DeploymentList.values(filter, scope).forEach(query::setParameter);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Tuple row : query.getResultList()) {
            counts.put(row.get("value", String.class), row.get("matches", Long.class));
        }
        return counts;
    }

    private static boolean isInStatistics(DeploymentFilter filter) {
        return filter.isPublic() && filter.asksOnlyFor(IN_STATISTICS);
    }

    private long about(DeploymentFilter filter) {
        return statistics.deployments(filter.value("nation"), filter.value("sector"), filter.value("stage"));
    }
}
