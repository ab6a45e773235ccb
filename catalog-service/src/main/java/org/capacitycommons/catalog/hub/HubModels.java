package org.capacitycommons.catalog.hub;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** A licence that is not confirmed is a candidate: machines are not told of it. */
    private static final String SELECT = """
            select m.id, m.hub_id, m.tasks, m.languages, m.parameters_total, m.gated, m.released, m.updated_at,
                   case when m.licence_status = 'CONFIRMED' then m.licence_id end as confirmed_licence,
                   l.name as licence_name, l.url as licence_url, r.id as revision, r.upstream_commit,
            """;

    private static final String FROM = """

            from model m
            left join licence l on l.id = m.licence_id
            left join lateral (
              select id, upstream_commit from revision where model_id = m.id
              order by released desc nulls last, recorded_on desc, id desc limit 1) r on true
            where\s""";

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
        SqlConditions conditions = HubConditions.of(query, this::licencesCalled);
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
        record Placed(String model, String revision, String path) {}
        Map<String, List<Placed>> files = database
                .list(
                        "select model_id, revision_id, path from revision_file where model_id = any (?) order by path",
                        row -> new Placed(row.text("model_id"), row.text("revision_id"), row.text("path")),
                        models.stream().map(HubModel::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Placed::model));
        return models.stream()
                .map(model -> model.withFiles(files.getOrDefault(model.id(), List.of()).stream()
                        .filter(file -> file.revision().equals(model.revision()))
                        .map(Placed::path)
                        .toList()))
                .toList();
    }

    /** Our ids of the licences that have one name on the Hub. */
    private Collection<String> licencesCalled(String hubName) {
        return database.list("select id from licence", row -> row.text("id")).stream()
                .filter(id -> HubLicences.name(id).equals(hubName))
                .toList();
    }

    private HubModel model(Row row) throws SQLException {
        String licenceId = row.textOrNull("confirmed_licence");
        return new HubModel(
                row.text("id"),
                row.text("hub_id"),
                row.texts("tasks"),
                row.texts("languages"),
                licenceId == null
                        ? null
                        : new HubModel.Licence(licenceId, row.text("licence_name"), row.textOrNull("licence_url")),
                row.numberOrNull("parameters_total"),
                Gated.valueOf(row.text("gated")),
                row.textOrNull("released"),
                row.instant("updated_at"),
                row.textOrNull("revision"),
                row.textOrNull("upstream_commit"),
                List.of());
    }
}
