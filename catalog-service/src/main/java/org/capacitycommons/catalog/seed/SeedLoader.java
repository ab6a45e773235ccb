package org.capacitycommons.catalog.seed;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.journal.Journal;

/**
 * Fills the catalogue at the start. Each file is taken once; a later version of it changes what it says differently,
 * but no model that somebody has edited since.
 */
@Singleton
class SeedLoader {
    private static final Logger LOG = Logger.getLogger(SeedLoader.class);
    private static final int BEFORE_THE_INDEX = 1_000;
    private static final String REQUEST = "seed-load";

    private final SeedConfig config;
    private final Database database;
    private final ReferenceSeed references;
    private final ModelSeed models;
    private final ModelFactSeed modelFacts;
    private final Journal journal;
    private final Clock clock;

    SeedLoader(
            SeedConfig config,
            Database database,
            ReferenceSeed references,
            ModelSeed models,
            ModelFactSeed modelFacts,
            Journal journal,
            Clock clock) {
        this.config = config;
        this.database = database;
        this.references = references;
        this.models = models;
        this.modelFacts = modelFacts;
        this.journal = journal;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(BEFORE_THE_INDEX) StartupEvent event) {
        if (config.seed()) {
            load();
        }
    }

    /** Loads all files that are not yet loaded; all of them or none. */
    void load() {
        QuarkusTransaction.requiringNew().run(() -> {
            // Of replicas that start at the same time, one loads and the others then find it done.
            database.list("select pg_advisory_xact_lock(hashtext('catalogue seed'))", row -> "locked");
            loadOnce("developers.csv", references::developers);
            loadOnce("licences.json", references::licences);
            loadOnce("languages.csv", references::languages);
            loadOnce("hardware.csv", references::hardware);
            loadOnce("sector-warnings.json", references::warnings);
            loadOnce("models.csv", models::load);
            loadOnce("base-models.csv", modelFacts::bases);
            loadOnce("architectures.csv", modelFacts::architectures);
            loadOnce("measured-runs.csv", modelFacts::measuredRuns);
        });
    }

    private void loadOnce(String name, ToIntFunction<SeedFile> load) {
        SeedFile file = SeedFile.named(name);
        String sha256 = file.sha256();
        Optional<String> loaded =
                database.first("select sha256 from seed_load where file = ?", row -> row.text("sha256"), name);
        if (loaded.filter(sha256::equals).isPresent()) {
            return;
        }
        int records = load.applyAsInt(file);
        database.write("""
                insert into seed_load (file, sha256, loaded_at) values (?, ?, ?)
                on conflict (file) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at""", name, sha256, clock.instant());
        journal.note(
                Journal.SYSTEM, "seed.load", "seed/" + name, Map.of("sha256", sha256, "records", records), REQUEST);
        LOG.infof("Seed file %s loaded: %d records", name, records);
    }
}
