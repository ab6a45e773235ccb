package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.database.Rows;

/**
 * What is public and not in the export, in the order of ids: whole deployments, and budget lines and results of those
 * that are exported. Found without reading what is exported: anybody may ask for the list.
 */
@Singleton
class LeftOutList {
    private static final String WHOLE = """
            select d.id, '' as part, d.title, d.nation, d.started_on, p.named, null::date as starts, null::date as ends,
              null::date as valued
            from deployment d
            cross join lateral (select d.organisation is not null or exists (select 1 from participant p
                where p.nation = d.nation and p.deployment = d.id and p.ended_at is null and p.name <> '')
                or exists (select 1 from unnest(d.partners) partner where partner <> '') as named) p
            where d.id > ? and (length(coalesce(d.started_on, '')) < 10 or d.started_on > ? or not p.named)
              and not exists (select 1 from iati_activity a where a.nation = d.nation and a.deployment = d.id)
              and""" + " " + PublicDeployments.PUBLIC + " order by d.id limit ?";
    private static final String BUDGET_LINES = parts(
            "BU",
            "budget_line",
            "c.value_on",
            " or c.period_end >= c.period_start + interval '1 year' or c.value_on > ?");
    private static final String RESULTS = parts("RE", "result", "null::date", "");
    private static final String ALL = "select * from ((" + WHOLE + ") union all (" + BUDGET_LINES + ") union all ("
            + RESULTS + ")) x order by id, part limit ?";

    private final Database database;
    private final Clock clock;

    LeftOutList(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static String parts(String prefix, String table, String valued, String more) {
        return """
            select d.id, '%1$s-' || c.id as part, d.title, d.nation, d.started_on, true as named,
              c.period_start as starts, c.period_end as ends, %3$s as valued
            from %2$s c join deployment d on d.nation = c.nation and d.id = c.deployment
            where c.superseded_by is null and (c.period_end <= c.period_start%4$s)
              and (d.id, '%1$s-' || c.id) > (?, ?) and length(d.started_on) = 10 and d.started_on <= ?
              and not exists (select 1 from iati_activity a where a.nation = d.nation and a.deployment = d.id)
              and %5$s
            order by d.id, part limit ?""".formatted(prefix, table, valued, more, PublicDeployments.PUBLIC);
    }

    /**
     * Something that is public and not in the export.
     *
     * @param part id of the budget line or result, or null for the whole deployment
     */
    record Omitted(String deployment, @Nullable String part, String title, String nation, String key, String reason) {}

    /** Up to that many after a deployment, or after a part of it. */
    List<Omitted> after(String deployment, String part, int atMost) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String day = today.toString();
        return database.alone(rows -> rows
                .list(
                        ALL,
                        row -> omitted(row, today),
                        deployment,
                        day,
                        atMost,
                        today,
                        deployment,
                        part,
                        day,
                        atMost,
                        deployment,
                        part,
                        day,
                        atMost,
                        atMost)
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Omitted> omitted(Rows.Row row, LocalDate today) throws SQLException {
        String deployment = row.text("id");
        String part = row.text("part");
        String title = row.text("title");
        String nation = row.text("nation");
        return why(row, part, today)
                .map(why ->
                        new Omitted(deployment, part.isEmpty() ? null : part, title, nation, why.key(), why.reason()));
    }

    private static Optional<LeftOut> why(Rows.Row row, String part, LocalDate today) throws SQLException {
        if (part.isEmpty()) {
            return LeftOut.of(row.optional("started_on"), row.flag("named"), today);
        }
        LocalDate valued = row.knownDay("valued");
        return valued == null
                ? LeftOut.ofResult(row.day("starts"), row.day("ends"), today)
                : LeftOut.ofBudget(row.day("starts"), row.day("ends"), valued, today);
    }
}
