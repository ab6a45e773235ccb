package org.capacitycommons.catalog.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/**
 * Takes models back that an export of this catalogue, or of another one like it, has written: what the file says of a
 * value replaces what was recorded of it, what it leaves open stays, and developers come with their models. Licences and
 * warnings do not: a model that names one which is not known here is rejected.
 */
@Singleton
class CatalogueModelMerge implements Merge<RawCatalogueModel> {
    private final Database database;
    private final Clock clock;

    CatalogueModelMerge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Judged(String id, String outcome) {}

    @Override
    public Class<RawCatalogueModel> takes() {
        return RawCatalogueModel.class;
    }

    @Override
    public Merged merge(Reading reading, List<RawCatalogueModel> batch) {
        Map<String, String> placeOf =
                batch.stream().collect(Collectors.toMap(RawCatalogueModel::key, RawCatalogueModel::place));
        List<Rejection> rejected = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        database
                .list(
                        CatalogueModelSql.OBJECTIONS,
                        row -> new Judged(row.text("id"), row.text("objection")),
                        rows(batch))
                .stream()
                .filter(objection -> refused.add(objection.id()))
                .forEach(objection -> rejected.add(
                        new Rejection(placeOf.getOrDefault(objection.id(), objection.id()), objection.outcome())));
        String rows = rows(
                batch.stream().filter(model -> !refused.contains(model.key())).toList());
        database.write(CatalogueModelSql.DEVELOPERS, rows);
        List<Judged> judged = database.list(
                CatalogueModelSql.MODELS,
                row -> new Judged(row.text("id"), row.text("outcome")),
                rows,
                clock.instant(),
                clock.instant());
        Set<String> changedBeside = Set.copyOf(changedBeside(rows));
        long added =
                judged.stream().filter(one -> one.outcome().equals("ADDED")).count();
        long changed = judged.stream()
                .filter(one -> one.outcome().equals("CHANGED")
                        || (one.outcome().equals("UNCHANGED") && changedBeside.contains(one.id())))
                .count();
        return new Merged(added, changed, judged.size() - added - changed, rejected, 0);
    }

    /** Facts and aliases; the ids of the models where they were different. */
    private List<String> changedBeside(String rows) {
        List<String> facts = database.list(CatalogueModelSql.DIFFERENT_FACTS, row -> row.text("id"), rows);
        database.write(CatalogueModelSql.STATED_FACTS, rows, facts);
        database.write(CatalogueModelSql.FACTS, rows, facts);
        List<String> aliases = database.list(CatalogueModelSql.DIFFERENT_ALIASES, row -> row.text("id"), rows);
        database.write("delete from model_alias where model_id = any (?)", aliases);
        database.write(CatalogueModelSql.ALIASES, rows, aliases);
        Set<String> both = new HashSet<>(facts);
        both.addAll(aliases);
        database.write(CatalogueModelSql.CHANGED_BESIDE, both, clock.instant());
        return List.copyOf(both);
    }

    private static String rows(List<RawCatalogueModel> models) {
        return models.stream().map(RawCatalogueModel::body).collect(Collectors.joining(",", "[", "]"));
    }
}
