package org.capacitycommons.catalog.hub;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.database.SqlConditions;
import org.capacitycommons.catalog.model.Gated;

/** Reads models that are on the Hub. */
@Singleton
class HubModels {
    private static final String SELECT = """
            select m.id, m.hub_id, m.tasks, m.languages, m.parameters_total, m.gated, m.released, m.updated_at,
                   l.name as licence_name, l.url as licence_url, r.id as revision, r.upstream_commit,
                   coalesce(r.only_gguf, false) as only_gguf,
                   array(select b.base_id from model_base b where b.model_id = m.id order by b.base_id) as bases,
                   case when %s then m.licence_id end as told_licence,
            """.formatted(HubLicences.TOLD);

    private static final String FROM = """

            from model m
            left join licence l on l.id = m.licence_id
            left join lateral (
              select id, upstream_commit,
                     (select bool_and(f.path ilike '%.gguf') from revision_file f
                      where f.model_id = newest.model_id and f.revision_id = newest.id) as only_gguf
              from revision newest where model_id = m.id and repository is null
              order by released desc nulls last, recorded_on desc, id desc limit 1) r on true
            where\s""";

    private static final String FILES = """
            select asked.model_id, f.path
            from unnest(?::text[], ?::text[]) as asked(model_id, revision_id)
            cross join lateral (
              select path from revision_file f
              where f.model_id = asked.model_id and f.revision_id = asked.revision_id
              order by path limit ?) f
            order by asked.model_id, f.path""";

    /** Files of one model that an answer names. */
    private static final int MOST_FILES = 2_000;

    private final Database database;

    HubModels(Database database) {
        this.database = database;
    }

    /**
     * Part of a list.
     *
     * @param next marker of the part that follows, or null at the end
     */
    record Page(List<HubModel> models, @Nullable HubMarker next) {}

    /** The models that fit, without their files. */
    Page find(HubQuery query) {
        record Placed(HubModel model, String key) {}
        HubOrder order = query.order();
        SqlConditions conditions = HubConditions.of(query, licencesCalled(query));
        if (query.cursor() != null) {
            HubMarker marker = HubMarker.read(query.cursor(), order);
            conditions.and(order.after(marker.key(), marker.hubId()));
        }
        List<Placed> found = database.list(
                SELECT + order.keyColumn() + FROM + conditions.sql() + "\norder by " + order.orderBy() + " limit ?",
                row -> new Placed(model(row), row.text("sort_key")),
                conditions.parametersAnd(query.limit() + 1));
        boolean more = found.size() > query.limit();
        List<Placed> shown = more ? found.subList(0, query.limit()) : found;
        HubMarker next = more
                ? new HubMarker(
                        order, shown.getLast().key(), shown.getLast().model().hubId())
                : null;
        return new Page(shown.stream().map(Placed::model).toList(), next);
    }

    /** With the revision that was recorded last, and without its files. */
    Optional<HubModel> named(String hubId) {
        return database.first(SELECT + "'' as sort_key" + FROM + "lower(m.hub_id) = lower(?)", this::model, hubId);
    }

    /** The same models, each with the files of its revision. */
    List<HubModel> withFiles(List<HubModel> models) {
        record Placed(String model, String path) {}
        List<HubModel> recorded =
                models.stream().filter(model -> model.revision() != null).toList();
        Map<String, List<String>> files = database
                .list(
                        FILES,
                        row -> new Placed(row.text("model_id"), row.text("path")),
                        recorded.stream().map(HubModel::id).toList(),
                        recorded.stream()
                                .map(model -> Objects.requireNonNull(model.revision()))
                                .toList(),
                        MOST_FILES)
                .stream()
                .collect(Collectors.groupingBy(Placed::model, Collectors.mapping(Placed::path, Collectors.toList())));
        return models.stream()
                .map(model -> model.withFiles(files.getOrDefault(model.id(), List.of())))
                .toList();
    }

    /** Our ids of the licences by their name on the Hub; read once, and only for a query that names one. */
    private Function<String, Collection<String>> licencesCalled(HubQuery query) {
        if (query.tags().stream().noneMatch(HubConditions::namesLicence)) {
            return name -> List.of();
        }
        Map<String, List<String>> byName = database.list("select id from licence", row -> row.text("id")).stream()
                .collect(Collectors.groupingBy(HubLicences::name));
        return name -> byName.getOrDefault(name, List.of());
    }

    private HubModel model(Row row) throws SQLException {
        String licenceId = row.textOrNull("told_licence");
        return new HubModel(
                row.text("id"),
                row.text("hub_id"),
                row.texts("tasks"),
                row.texts("languages"),
                row.texts("bases"),
                licenceId == null
                        ? null
                        : new HubModel.Licence(licenceId, row.text("licence_name"), row.textOrNull("licence_url")),
                row.numberOrNull("parameters_total"),
                Gated.valueOf(row.text("gated")),
                row.textOrNull("released"),
                row.instant("updated_at"),
                row.textOrNull("revision"),
                row.textOrNull("upstream_commit"),
                row.flag("only_gguf"),
                List.of());
    }
}
