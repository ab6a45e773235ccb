package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

import static org.assertj.core.api.Assertions.assertThat;

/** Attempts that break off, run one by one against the real database. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ImportAttemptTest {
    private static final String SOURCE = "attempt.example";

    private final Importer importer;
    private final ImportRuns runs;
    private final Met met;
    private final OfferMerge offers;
    private final Journal journal;
    private final Database database;
    private final Clock clock;

    @TempDir
    private Path folder;

    ImportAttemptTest(
            Importer importer,
            ImportRuns runs,
            Met met,
            OfferMerge offers,
            Journal journal,
            Database database,
            Clock clock) {
        this.importer = importer;
        this.runs = runs;
        this.met = met;
        this.offers = offers;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** One offer per batch, so that something can happen between two. */
    private record OneByOne() implements ImportConfig {
        @Override
        public Path directory() {
            return Path.of("target/test-spool");
        }

        @Override
        public MemorySize maxFile() {
            return new MemorySize(BigInteger.valueOf(1_000_000));
        }

        @Override
        public int rejectedLimit() {
            return 5;
        }

        @Override
        public int vanishedLimit() {
            return 50;
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Duration deadAfter() {
            return Duration.ofMinutes(1);
        }
    }

    /** A feed of three offers; after the second one something happens. */
    private record ThreeOffers(Runnable afterTheSecond) implements Source<RawOffer> {
        @Override
        public String id() {
            return SOURCE;
        }

        @Override
        public String url() {
            return "https://attempt.example";
        }

        @Override
        public Class<RawOffer> records() {
            return RawOffer.class;
        }

        @Override
        public void read(InputStream feed, Sink<RawOffer> sink) {
            sink.record(offer("one"));
            sink.record(offer("two"));
            afterTheSecond.run();
            sink.record(offer("three"));
        }

        private static RawOffer offer(String id) {
            return new RawOffer(
                    "attempt", id, id, OfferKind.NOT_STATED, Prices.NOT_STATED, null, null, null, null, null);
        }
    }

    private long open() {
        SpoolFile file = new SpoolFile(folder.resolve("feed"), 10, "x");
        return QuarkusTransaction.requiringNew()
                .call(() -> runs.open(SOURCE, "admin-one", UUID.randomUUID().toString(), file)
                        .orElseThrow());
    }

    private void attempt(long id, Source<RawOffer> source, Path file) {
        new ImportAttempt<>(
                        id,
                        new Feed<>(source, offers),
                        new SpoolFile(file, 10, "x"),
                        new Importer.Request("admin-one", "key", "request-of-test"),
                        new ImportAttempt.Tools(runs, met, journal, new OneByOne(), clock))
                .run();
    }

    private ImportView run(long id) {
        return runs.withId(id).orElseThrow();
    }

    private List<String> deeds(long id) {
        return database.list(
                "select action from audit_event where subject = ? order by seq",
                row -> row.text("action"),
                "import/" + id);
    }

    private long vanished() {
        return database.number(
                "select count(*) as number from offer where source = ? and vanished_on is not null", SOURCE);
    }

    @Test
    void aRunThatBreaksOff_isInTheAuditTrail() {
        long id = open();

        attempt(id, new ThreeOffers(() -> {}), folder.resolve("gone"));

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(deeds(id)).containsExactly("import.fail");
    }

    @Test
    void aRunThatStoppedGivingSigns_isInTheAuditTrail() {
        long id = open();
        database.write("update import_run set heartbeat_at = heartbeat_at - interval '1 hour' where id = ?", id);

        importer.closeDead();

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(deeds(id)).containsExactly("import.fail");
    }

    @Test
    void aRunThatWasGivenUp_isNotNotedAsFailedTwice() {
        long id = open();

        attempt(
                id,
                new ThreeOffers(() -> {
                    database.write("update import_run set heartbeat_at = now() - interval '1 hour' where id = ?", id);
                    importer.closeDead();
                }),
                present());

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(deeds(id)).filteredOn("import.fail"::equals).hasSize(1);
        assertThat(deeds(id)).doesNotContain("import.finish");
    }

    @Test
    void aRunWhoseNotesOfMetOffersWereLost_letsNothingVanish() {
        long first = open();
        attempt(first, new ThreeOffers(() -> {}), present());
        assertThat(run(first).state()).isEqualTo(ImportState.SUCCEEDED);
        long id = open();

        attempt(id, new ThreeOffers(() -> database.write("delete from import_seen where run_id = ?", id)), present());

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(run(id).message()).contains("marked as vanished").contains("import the file again");
        assertThat(run(id).vanished()).isZero();
        assertThat(vanished()).isZero();
        assertThat(deeds(id)).endsWith("import.fail");
    }

    private Path present() {
        try {
            return Files.writeString(folder.resolve("feed"), "anything");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
