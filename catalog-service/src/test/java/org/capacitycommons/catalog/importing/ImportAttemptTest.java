package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

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
import org.capacitycommons.catalog.testdata.Eventually;

import static org.assertj.core.api.Assertions.assertThat;

/** Attempts that break off, run one by one against the real database. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ImportAttemptTest {
    private static final String SOURCE = "attempt.example";

    private final Importer importer;
    private final ImportRuns runs;
    private final ImportRunReader reader;
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
            ImportRunReader reader,
            Met met,
            OfferMerge offers,
            Journal journal,
            Database database,
            Clock clock) {
        this.importer = importer;
        this.runs = runs;
        this.reader = reader;
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
        public Duration keepFailed() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration deadAfter() {
            return Duration.ofMinutes(1);
        }
    }

    /** A feed of three offers; after the second one something happens. */
    private record ThreeOffers(String provider, Runnable afterTheSecond) implements Source<RawOffer> {
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

        private RawOffer offer(String id) {
            return new RawOffer(
                    id, provider, id, id, null, OfferKind.NOT_STATED, Prices.NOT_STATED, RawOffer.Details.NONE);
        }
    }

    private long open() {
        return QuarkusTransaction.requiringNew()
                .call(() -> runs.open("admin-one", UUID.randomUUID().toString(), order(folder.resolve("feed")))
                        .orElseThrow());
    }

    private static RunOrder order(Path file) {
        return new RunOrder(SOURCE, new SpoolFile(file, 10, "x"), new RunOptions(false, null), null);
    }

    private void attempt(long id, Source<RawOffer> source, Path file) {
        attempt(id, new Feed<>(source, offers), file);
    }

    private void attempt(long id, Feed<RawOffer> feed, Path file) {
        new ImportAttempt<>(
                        id,
                        feed,
                        order(file),
                        new Importer.Request("admin-one", "key", "request-of-test"),
                        new ImportAttempt.Tools(runs, met, journal, new OneByOne(), clock))
                .run();
    }

    private ImportView run(long id) {
        return reader.withId(id).orElseThrow();
    }

    private List<String> deeds(long id) {
        return database.list(
                "select action from audit_event where subject = ? order by seq",
                row -> row.text("action"),
                "import/" + id);
    }

    private long vanished() {
        return database.number(
                "select count(*) as number from offer where source = ? and provider_id = 'attempt' and vanished_on is not null",
                SOURCE);
    }

    @Test
    void aRunThatBreaksOff_isInTheAuditTrail() {
        long id = open();

        attempt(id, new ThreeOffers("attempt", () -> {}), folder.resolve("gone"));

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
                new ThreeOffers("attempt", () -> {
                    database.write("update import_run set heartbeat_at = now() - interval '1 hour' where id = ?", id);
                    importer.closeDead();
                }),
                present());

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(deeds(id)).filteredOn("import.fail"::equals).hasSize(1);
        assertThat(deeds(id)).doesNotContain("import.finish");
    }

    /** A feed is read ahead of what is merged, and once before to judge it. */
    private Runnable onceTwoAreMerged(long id, Runnable then) {
        AtomicInteger readings = new AtomicInteger();
        return () -> {
            if (readings.incrementAndGet() == 2) {
                Eventually.holds("two batches are merged", () -> met.count(id) == 2);
                then.run();
            }
        };
    }

    @Test
    void aRunThatWasTakenForDead_writesNothingMore() {
        long id = open();

        attempt(
                id,
                new ThreeOffers("undead", onceTwoAreMerged(id, () -> {
                    database.write("update import_run set heartbeat_at = now() - interval '1 hour' where id = ?", id);
                    importer.closeDead();
                })),
                present());

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(offersOf("undead")).containsExactly("one", "two");
        assertThat(deeds(id)).filteredOn("import.batch"::equals).hasSize(2);
    }

    @Test
    void aRunWhoseNotesOfMetOffersWereLost_letsNothingVanish() {
        long first = open();
        attempt(first, new ThreeOffers("attempt", () -> {}), present());
        assertThat(run(first).state()).isEqualTo(ImportState.SUCCEEDED);
        long id = open();

        attempt(
                id,
                new ThreeOffers(
                        "attempt",
                        onceTwoAreMerged(id, () -> database.write("delete from import_seen where run_id = ?", id))),
                present());

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(run(id).message()).contains("marked as vanished").contains("try the run again");
        assertThat(run(id).vanished()).isZero();
        assertThat(vanished()).isZero();
        assertThat(deeds(id)).endsWith("import.fail");
    }

    @Test
    void aRunThatBreaksOffInTheMiddle_keepsWholeBatches_andTheNextGoesOnFromThere() {
        long broken = open();
        AtomicInteger readings = new AtomicInteger();
        attempt(
                broken,
                new ThreeOffers("middle", () -> {
                    // The first reading only judges.
                    if (readings.incrementAndGet() == 2) {
                        throw new IllegalStateException("the power went out");
                    }
                }),
                present());

        assertThat(run(broken).state()).isEqualTo(ImportState.FAILED);
        assertThat(run(broken).mayRetry()).isTrue();
        assertThat(offersOf("middle")).containsExactly("one", "two");

        long next = open();
        attempt(next, new ThreeOffers("middle", () -> {}), present());

        assertThat(run(next).state()).isEqualTo(ImportState.SUCCEEDED);
        assertThat(run(next).added()).isEqualTo(1);
        assertThat(run(next).unchanged()).isEqualTo(2);
        assertThat(offersOf("middle")).containsExactly("one", "three", "two");
        assertThat(deeds(next)).contains("import.batch").endsWith("import.finish");
    }

    /** Merges like the real one, and dies after the second batch was written and before it is kept. */
    private static final class DyingMerge implements Merge<RawOffer> {
        private final Merge<RawOffer> real;
        private int batches;

        DyingMerge(Merge<RawOffer> real) {
            this.real = real;
        }

        @Override
        public Class<RawOffer> takes() {
            return real.takes();
        }

        @Override
        public void begin(Source<RawOffer> source) {
            real.begin(source);
        }

        @Override
        public Merged merge(Reading reading, List<RawOffer> batch) {
            Merged merged = real.merge(reading, batch);
            batches++;
            if (batches == 2) {
                throw new IllegalStateException("killed");
            }
            return merged;
        }

        @Override
        public long present(String source) {
            return real.present(source);
        }

        @Override
        public int markVanished(Reading reading, int atMost) {
            return real.markVanished(reading, atMost);
        }

        @Override
        public void end(Reading reading, Collection<RawProvider> providers) {
            real.end(reading, providers);
        }
    }

    @Test
    void aBatchThatIsKilled_leavesNothingBehind_alsoNoLineOfHistory() {
        long id = open();

        attempt(id, new Feed<>(new ThreeOffers("killed", () -> {}), new DyingMerge(offers)), present());

        assertThat(run(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(run(id).added()).isEqualTo(1);
        assertThat(offersOf("killed")).containsExactly("one");
        assertThat(database.number("select count(*) as number from offer_price_history where provider_id = 'killed'"))
                .isEqualTo(1);
        assertThat(deeds(id)).containsExactly("import.batch", "import.fail");
    }

    private List<String> offersOf(String provider) {
        return database.list(
                "select offer_id from offer where provider_id = ? order by offer_id",
                row -> row.text("offer_id"),
                provider);
    }

    private Path present() {
        try {
            return Files.writeString(folder.resolve("feed"), "anything");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
