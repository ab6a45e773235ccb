package org.capacitycommons.partner.nation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Capacity profiles. Everything here is public; a nation's own ministries and administrators add to it. */
@ApplicationScoped
@Transactional
class Capacities {
    /** Earlier assessments of a dimension that are told; all stay on record. */
    private static final int MOST_EARLIER = 20;

    private record Numbered(long number, CapacityView.Assessment assessment) {}

    private final Session entities;
    private final Nations nations;
    private final Deeds deeds;
    private final Clock clock;

    Capacities(Session entities, Nations nations, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.nations = nations;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The profile of a nation; every dimension, also those that nobody assessed. */
    List<CapacityView> of(String nation) {
        mustExist(nation);
        Map<CapacityDimension, List<Numbered>> found = new EnumMap<>(CapacityDimension.class);
        entities.createNativeQuery("""
                        select c.dimension, c.number, c.tier, c.evidence, c.assessed_on, c.organisation_name,
                          c.recorded_at
                        from unnest(cast(:dimensions as text[])) wanted (dimension) cross join lateral (
                          select * from capacity_assessment a
                          where a.nation = :nation and a.dimension = wanted.dimension
                          order by a.number desc limit :most) c
                        order by c.dimension, c.number desc""", Tuple.class)
                .setParameter(
                        "dimensions",
                        "{"
                                + Arrays.stream(CapacityDimension.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(","))
                                + "}")
                .setParameter("nation", nation)
                .setParameter("most", MOST_EARLIER + 1)
                .getResultList()
                .forEach(row -> found.computeIfAbsent(
                                CapacityDimension.valueOf(row.get("dimension", String.class)), _ -> new ArrayList<>())
                        .add(new Numbered(row.get("number", Long.class), assessment(row))));
        return Arrays.stream(CapacityDimension.values())
                .map(dimension -> view(dimension, found.getOrDefault(dimension, List.of())))
                .toList();
    }

    CapacityView assess(
            String nation, CapacityDimension dimension, CapacityInput typed, RecordVersion read, Caller caller) {
        mustExist(nation);
        Caller.Membership membership = mustAnswerFor(nation, caller);
        CapacityInput.Checked input = typed.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        CapacityView before = one(nation, dimension);
        read.mustMatch(before.version());
        add(nation, before, input, membership, caller.subject());
        deeds.record(
                membership.id(),
                caller.subject(),
                Deed.of("capacity.assess", "nation/" + nation + "/" + dimension.word(), input)
                        .before(before.current()));
        return one(nation, dimension);
    }

    private CapacityView one(String nation, CapacityDimension dimension) {
        return of(nation).stream()
                .filter(view -> view.dimension() == dimension)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void mustExist(String nation) {
        if (!nations.codes().contains(nation)) {
            throw Refusal.notFound();
        }
    }

    private static Caller.Membership mustAnswerFor(String nation, Caller caller) {
        Caller.@Nullable Membership membership = caller.organisation();
        boolean ownMinistry =
                caller.isMinistry() && membership != null && membership.nation().equals(nation);
        if (membership == null || !(ownMinistry || caller.isAdmin())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "A nation is assessed by its own ministries or an administrator.");
        }
        return membership;
    }

    private void add(
            String nation,
            CapacityView before,
            CapacityInput.Checked input,
            Caller.Membership membership,
            String subject) {
        Instant now = clock.instant();
        int added = entities.createNativeMutationQuery("""
                        insert into capacity_assessment values (:nation, :dimension, :number, :tier, :evidence,
                          :on, :organisation, :name, :by, cast(:now as timestamptz)) on conflict do nothing""")
                .setParameter("nation", nation)
                .setParameter("dimension", before.dimension().name())
                .setParameter("number", before.version() + 1)
                .setParameter("tier", input.tier())
                .setParameter("evidence", input.evidence())
                .setParameter("on", input.assessedOn())
                .setParameter("organisation", membership.id())
                .setParameter("name", membership.name())
                .setParameter("by", subject)
                .setParameter("now", now.toString())
                .executeUpdate();
        if (added == 0) {
            throw Refusal.of(HttpProblem.LOST_RACE, "Somebody assessed the same at the same moment. Read it again.");
        }
    }

    private static CapacityView view(CapacityDimension dimension, List<Numbered> newestFirst) {
        List<CapacityView.Assessment> told =
                newestFirst.stream().map(Numbered::assessment).toList();
        return told.isEmpty()
                ? new CapacityView(dimension, null, List.of(), 0)
                : new CapacityView(
                        dimension,
                        told.getFirst(),
                        told.subList(1, told.size()),
                        newestFirst.getFirst().number());
    }

    private static CapacityView.Assessment assessment(Tuple row) {
        return new CapacityView.Assessment(
                row.get("tier", Integer.class),
                row.get("evidence", String.class),
                row.get("assessed_on", LocalDate.class),
                row.get("organisation_name", String.class),
                row.get("recorded_at", Instant.class));
    }
}
