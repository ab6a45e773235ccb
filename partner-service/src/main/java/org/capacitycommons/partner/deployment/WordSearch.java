package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds words among public deployments, newest change first. No plan suits both a word that is in half of them and one
 * that is in three: so the newest are looked through first, which finds a page of a frequent word, and only for a rare
 * one the index of letters is asked, which is then quick.
 */
@ApplicationScoped
@Transactional
class WordSearch {
    /** Looking through so many takes some milliseconds. */
    private static final int NEWEST = 2_000;

    private static final String LOOK = """
            with newest as materialized (select d.id, d.updated_at, d.words from %s
              order by d.updated_at desc, d.id desc limit :newest)
            select (select count(*) from newest) as seen,
              array(select n.id from newest n where n.words like lower(:words) order by n.updated_at desc, n.id desc) as ids
            """;

    private static final String ASK = """
            with found as materialized (select d.id, d.updated_at from %s and d.words like lower(:words))
            select (select count(*) from found) as seen,
              array(select f.id from found f order by f.updated_at desc, f.id desc limit :newest) as ids""";

    private final Session entities;

    WordSearch(Session entities) {
        this.entities = entities;
    }

    /**
     * What was found.
     *
     * @param ids enough of them for a page and one more, where there are so many
     * @param total how many match; at least so many where it is not exact
     */
    record Found(List<String> ids, long total, boolean exact) {}

    /**
     * Searches the rows of a source.
     *
     * @param from table and conditions other than the words
     * @param values of those conditions
     * @param enough how many fill a page
     */
    Found find(String from, String words, Map<String, Object> values, int enough) {
        Tuple near = asking(LOOK, from, words, values);
        List<String> ids = ids(near);
        boolean lookedThroughAll = seen(near) < NEWEST;
        if (lookedThroughAll || ids.size() >= enough) {
            return new Found(ids, ids.size(), lookedThroughAll);
        }
        Tuple all = asking(ASK, from, words, values);
        return new Found(ids(all), seen(all), true);
    }

    private Tuple asking(String sql, String from, String words, Map<String, Object> values) {
        NativeQuery<Tuple> query = entities.createNativeQuery(sql.formatted(from), Tuple.class)
                .setParameter("words", words)
                .setParameter("newest", NEWEST);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static long seen(Tuple row) {
        return row.get("seen", Long.class);
    }

    private static List<String> ids(Tuple row) {
        return List.of(row.get("ids", String[].class));
    }
}
