package org.capacitycommons.catalog.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.model.ShownFacts;

/**
 * Brings what feeds say of models into the catalogue: beside what others say, never over it. Which value a record then
 * shows is decided afterwards, from all that is said.
 */
@Singleton
class ModelMerge implements Merge<RawModel> {
    private final Database database;
    private final FeedRecords records;
    private final NewModels newModels;
    private final FactRows facts;
    private final Evidence evidence;
    private final RevisionRows revisions;
    private final ShownFacts shown;

    ModelMerge(
            Database database,
            FeedRecords records,
            NewModels newModels,
            FactRows facts,
            Evidence evidence,
            RevisionRows revisions,
            ShownFacts shown) {
        this.database = database;
        this.records = records;
        this.newModels = newModels;
        this.facts = facts;
        this.evidence = evidence;
        this.revisions = revisions;
        this.shown = shown;
    }

    @Override
    public Class<RawModel> takes() {
        return RawModel.class;
    }

    @Override
    public void begin(Source<RawModel> source) {
        database.write("""
                insert into price_source (id, name, url) values (?, ?, ?)
                on conflict (id) do update set url = excluded.url where price_source.url is distinct from excluded.url""", source.id(), source.id(), source.url());
    }

    @Override
    public Merged merge(Reading reading, List<RawModel> batch) {
        database.write("set local plan_cache_mode = 'force_custom_plan'");
        Map<String, LocalDate> newer = records.readAfter(reading, batch);
        return merge(
                reading,
                batch.stream().filter(model -> !newer.containsKey(model.key())).toList(),
                batch.stream()
                        .filter(model -> newer.containsKey(model.key()))
                        .map(model -> older(model, Objects.requireNonNull(newer.get(model.key())), reading))
                        .toList());
    }

    private static Rejection older(RawModel model, LocalDate last, Reading reading) {
        return new Rejection(
                model.place(),
                "is of %s and was last read on %s: an older answer must not replace a newer one"
                        .formatted(reading.readOn(), last));
    }

    private Merged merge(Reading reading, List<RawModel> batch, List<Rejection> older) {
        Map<String, FeedRecords.Match> matches = matched(batch);
        Map<String, Set<String>> mistaken = facts.dropMoved(reading.source(), batch, matches);
        evidence.dropUnmatched(reading.source(), unmatched(batch, matches));
        FeedRecords.Written written = records.write(reading, batch, matches);
        records.noteRead(reading, batch);
        Set<String> changed = new HashSet<>(written.changed());
        changed.addAll(facts.write(reading, batch, matches));
        changed.addAll(evidence.write(reading, batch, matches));
        changed.addAll(revisions.write(reading, batch, matches));
        changed.removeAll(written.added());

        Set<String> touched = new HashSet<>(mistaken.keySet());
        batch.stream()
                .map(RawModel::key)
                .filter(key -> changed.contains(key) || written.added().contains(key))
                .map(key -> Objects.requireNonNull(matches.get(key)).modelId())
                .filter(Objects::nonNull)
                .forEach(touched::add);
        shown.refresh(touched, mistaken);
        return new Merged(
                written.added().size(),
                changed.size(),
                batch.size() - written.added().size() - changed.size(),
                older,
                unmatched(batch, matches).size());
    }

    /** A model that is taken up may also be meant by another record of the batch. */
    private Map<String, FeedRecords.Match> matched(List<RawModel> batch) {
        Map<String, FeedRecords.Match> matches = records.match(batch);
        List<RawModel> candidates = batch.stream()
                .filter(model -> model.newModel() != null)
                .filter(model ->
                        !Objects.requireNonNull(matches.get(model.key())).isFound())
                .toList();
        if (candidates.isEmpty()) {
            return matches;
        }
        newModels.take(candidates);
        return records.match(batch);
    }

    private static List<String> unmatched(List<RawModel> batch, Map<String, FeedRecords.Match> matches) {
        return batch.stream()
                .map(RawModel::key)
                .filter(key -> !Objects.requireNonNull(matches.get(key)).isFound())
                .toList();
    }

    /** Of a source that never tells all, each record has its own day. */
    @Override
    public Optional<LocalDate> lastRead(Source<RawModel> source) {
        return !source.whole()
                ? Optional.empty()
                : database.first(
                        "select read_on from price_source where id = ? and read_on is not null",
                        row -> row.date("read_on"),
                        source.id());
    }

    @Override
    public long present(String source) {
        return records.present(source);
    }

    @Override
    public int markVanished(Reading reading, int atMost) {
        List<FeedRecords.Gone> gone = records.markVanished(reading, atMost);
        List<String> keys = gone.stream().map(FeedRecords.Gone::key).toList();
        facts.markVanished(reading, keys);
        evidence.markVanished(reading, keys);
        Set<String> touched = new HashSet<>();
        gone.stream().map(FeedRecords.Gone::modelId).filter(Objects::nonNull).forEach(touched::add);
        shown.refresh(touched);
        return gone.size();
    }

    @Override
    public void end(Reading reading, Collection<RawProvider> providers) {
        database.write(
                "update price_source set read_on = ? where id = ? and (read_on is null or read_on < ?)",
                reading.readOn(),
                reading.source(),
                reading.readOn());
    }
}
