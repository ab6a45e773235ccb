package org.capacitycommons.partner.nation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** The nations and their memberships. Everything here is public, so its finders need no scope. */
@ApplicationScoped
@Transactional
public class Nations {
    private final EntityManager entities;
    private volatile Set<String> codes = Set.of();

    Nations(EntityManager entities) {
        this.entities = entities;
    }

    /** Every ISO code. Kept once read: codes change every few years, and a restart follows. */
    public Set<String> codes() {
        if (codes.isEmpty()) {
            codes = Set.copyOf(entities.createQuery("select n.code from Nation n", String.class)
                    .getResultList());
        }
        return codes;
    }

    Listing<NationView> page(@Nullable String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<Nation> rows = entities.createQuery("from Nation n where n.code > :after order by n.code", Nation.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<Nation> shown = more ? rows.subList(0, limit) : rows;
        long total = entities.createQuery("select count(n) from Nation n", Long.class)
                .getSingleResult();
        return new Listing<>(views(shown), total, more ? Cursor.encode(shown.getLast().code) : null);
    }

    Optional<NationView> find(String code) {
        Nation nation = entities.find(Nation.class, code);
        return nation == null
                ? Optional.empty()
                : views(List.of(nation)).stream().findFirst();
    }

    private List<NationView> views(List<Nation> nations) {
        Map<String, BeltAndRoad> memberships = entities.createQuery(
                        "from BeltAndRoad b where b.nation in :codes", BeltAndRoad.class)
                .setParameter("codes", nations.stream().map(n -> n.code).toList())
                .getResultStream()
                .collect(Collectors.toMap(b -> b.nation, Function.identity()));
        return nations.stream()
                .map(nation -> NationView.of(nation, memberships.get(nation.code)))
                .toList();
    }
}
