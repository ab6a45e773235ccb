package org.capacitycommons.partner.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the statistics. Everything in them is public, so its finders need no scope. */
@ApplicationScoped
@Transactional
public class Statistics {
    private static final String SUMS = """
            coalesce(sum(deployments), 0) as deployments, coalesce(sum(indicators), 0) as indicators,
            coalesce(sum(results), 0) as results, coalesce(sum(results_known), 0) as results_known,
            coalesce(sum(incidents_open), 0) as incidents_open, coalesce(sum(incidents_closed), 0) as incidents_closed
            from statistics_cell where deployments > 0 and\s""";
    private static final String GROUPS =
            "select grouping(sector, year, stage, cooperation) as empty, sector, year, stage, cooperation, " + SUMS
                    + "year >= 0 and place = :place%s group by grouping sets ((), (sector), (year), (stage), (cooperation))";
    private static final String NATIONS =
            "select place, " + SUMS + "place <> '" + StatisticsQuery.WORLD + "'%s group by place";
    private static final String MONEY = """
            select currency, type, sum(amount) as amount, sum(count) as transactions from statistics_money
            where count > 0 and place = :place%s group by currency, type order by currency, cast(type as int)""";

    /** The bit that {@code grouping} leaves clear for the column that a row is grouped by. */
    private static final Map<Integer, String> DIMENSIONS =
            Map.of(0b0111, "sector", 0b1011, "year", 0b1101, "stage", 0b1110, "cooperation");

    /** Where no column is grouped by. */
    private static final String TOTAL = "total";

    private final Session entities;
    private final KeptAnswers kept = new KeptAnswers();

    Statistics(Session entities) {
        this.entities = entities;
    }

    /** The statistics of one nation, without any other condition. */
    public StatisticsView ofNation(String nation) {
        StatisticsQuery query = new StatisticsQuery();
        query.nation = nation;
        return read(query);
    }

    StatisticsView read(StatisticsQuery query) {
        Map<String, Object> values = query.values();
        String place = query.place();
        Instant asOf = asOf();
        return kept.of(asOf, new KeptAnswers.Question(place, values), () -> read(asOf, place, values));
    }

    private StatisticsView read(@Nullable Instant asOf, String place, Map<String, Object> values) {
        Map<String, List<StatisticsView.Group>> by = groups(place, values);
        StatisticsView.Sums total = by.getOrDefault(TOTAL, List.of()).stream()
                .map(StatisticsView.Group::sums)
                .findFirst()
                .orElse(StatisticsView.Sums.NONE);
        by.remove(TOTAL);
        by.put("nation", nations(place, values));
        by.values().forEach(groups -> groups.sort(MOST_FIRST));
        return new StatisticsView(asOf, total, by, money(place, values));
    }

    private Map<String, List<StatisticsView.Group>> groups(String place, Map<String, Object> values) {
        Map<String, List<StatisticsView.Group>> by = new LinkedHashMap<>();
        DIMENSIONS.values().forEach(dimension -> by.put(dimension, new ArrayList<>()));
        for (Tuple row : asking(GROUPS, place, values, "").getResultList()) {
            String dimension = DIMENSIONS.getOrDefault(row.get("empty", Integer.class), TOTAL);
            String value = dimension.equals(TOTAL) ? TOTAL : value(row, dimension);
            by.computeIfAbsent(dimension, _ -> new ArrayList<>()).add(new StatisticsView.Group(value, sums(row)));
        }
        return by;
    }

    private static final Comparator<StatisticsView.Group> MOST_FIRST = Comparator.comparingLong(
                    (StatisticsView.Group group) -> group.sums().deployments())
            .reversed()
            .thenComparing(StatisticsView.Group::value);

    /** How many public deployments match, as of the last fold. */
    public long deployments(@Nullable String nation, @Nullable String sector, @Nullable String stage) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (sector != null) {
            values.put("sector", sector);
        }
        if (stage != null) {
            values.put("stage", stage);
        }
        String place = nation == null ? StatisticsQuery.WORLD : nation;
        return number(
                asking("select " + SUMS + "place = :place%s", place, values, rolled(values))
                        .getSingleResult(),
                "deployments");
    }

    /** The same by the values of nation or sector, the most first. */
    public Map<String, Long> deploymentsBy(
            String dimension, @Nullable String nation, @Nullable String sector, @Nullable String stage) {
        StatisticsQuery query = new StatisticsQuery();
        query.nation = nation;
        query.sector = sector;
        query.stage = stage;
        Map<String, Object> values = query.values();
        List<StatisticsView.Group> groups = dimension.equals("nation")
                ? nations(query.place(), values)
                : groups(query.place(), values).getOrDefault(dimension, List.of());
        Map<String, Long> counts = new LinkedHashMap<>();
        groups.stream()
                .sorted(MOST_FIRST)
                .forEach(group -> counts.put(group.value(), group.sums().deployments()));
        return counts;
    }

    private List<StatisticsView.Group> nations(String place, Map<String, Object> values) {
        boolean world = place.equals(StatisticsQuery.WORLD);
        String sql = world ? NATIONS : NATIONS.replace("group by", "and place = :place group by");
        NativeQuery<Tuple> query =
                entities.createNativeQuery(sql.formatted(rolled(values) + conditions(values)), Tuple.class);
        values.forEach(query::setParameter);
        if (!world) {
            query.setParameter("place", place);
        }
        return query.getResultStream()
                .map(row -> new StatisticsView.Group(row.get("place", String.class), sums(row)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<StatisticsView.Money> money(String place, Map<String, Object> values) {
        return asking(MONEY, place, values, rolled(values))
                .getResultStream()
                .map(row -> new StatisticsView.Money(
                        row.get("currency", String.class),
                        row.get("type", String.class),
                        row.get("amount", BigDecimal.class).toPlainString(),
                        row.get("transactions", Number.class).longValue()))
                .toList();
    }

    private NativeQuery<Tuple> asking(String sql, String place, Map<String, Object> values, String rows) {
        NativeQuery<Tuple> query = entities.createNativeQuery(sql.formatted(rows + conditions(values)), Tuple.class)
                .setParameter("place", place);
        values.forEach(query::setParameter);
        return query;
    }

    /** The rows that sum over every year and cooperation, unless one of them is asked for. */
    private static String rolled(Map<String, Object> values) {
        return values.containsKey("year") || values.containsKey("cooperation") ? " and year >= 0" : " and year = -1";
    }

    private static String conditions(Map<String, Object> values) {
        return values.keySet().stream()
                .map(dimension -> " and %1$s = :%1$s".formatted(dimension))
                .collect(Collectors.joining());
    }

    private static String value(Tuple row, String dimension) {
        String text = String.valueOf(row.get(dimension));
        return text.isEmpty() || text.equals("0") ? StatisticsQuery.UNKNOWN : text;
    }

    private static StatisticsView.Sums sums(Tuple row) {
        long results = number(row, "results");
        return new StatisticsView.Sums(
                number(row, "deployments"),
                number(row, "indicators"),
                results,
                results - number(row, "results_known"),
                number(row, "incidents_open"),
                number(row, "incidents_closed"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private @Nullable Instant asOf() {
        return entities.createNativeQuery("select folded_at from statistics_fold where id = 1", Instant.class)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
