package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.testdata.Eventually;
import org.capacitycommons.http.Refusal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The index of the running service, with what goes wrong while it follows. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SearchEngineTest {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class.getName());

    /** More than Lucene takes as one word. */
    private static final String TOO_LONG = "x".repeat(40_000);

    private final SearchEngine engine;
    private final LuceneCatalogSearch search;
    private final Database database;
    private final Complaints complaints = new Complaints();

    SearchEngineTest(SearchEngine engine, LuceneCatalogSearch search, Database database) {
        this.engine = engine;
        this.search = search;
        this.database = database;
    }

    /** Counts what the engine tells the operator. */
    private static final class Complaints extends Handler {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() != null) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @BeforeEach
    void listen() {
        LOG.addHandler(complaints);
        Eventually.holds("the index is built", engine::isReady);
    }

    @AfterEach
    void restore() {
        LOG.removeHandler(complaints);
        database.write(
                "update model set name = 'Phi-4', tasks = array_remove(tasks, ?) where id = 'microsoft/phi-4'",
                TOO_LONG);
        database.write("update model set name = 'BGE-M3' where id = 'BAAI/bge-m3'");
        Eventually.holds("the name is back", () -> found("phi-4"));
    }

    private void rename(String name) {
        database.write("update model set name = ? where id = 'microsoft/phi-4'", name);
    }

    private static boolean found(String words) {
        return found(words, "microsoft/phi-4");
    }

    private static boolean found(String words, String id) {
        var answer = given().get("/api/v1/models?q=" + words);
        return answer.statusCode() == 200
                && answer.jsonPath().getList("items.id").contains(id);
    }

    @Test
    void aModelThatCanNotBeIndexed_keepsNoOtherOut_andComesBackOnceItIsMended() {
        database.write("update model set tasks = array_append(tasks, ?) where id = 'microsoft/phi-4'", TOO_LONG);
        database.write("update model set name = 'Wiesenweihe' where id = 'BAAI/bge-m3'");

        Eventually.holds("the other model is followed", () -> found("wiesenweihe", "BAAI/bge-m3"));
        assertThat(complaints.count.get()).isPositive();
        assertThat(engine.isReady()).isTrue();
        assertThat(found("phi-4")).as("an outdated state is not shown").isFalse();

        database.write("update model set tasks = array_remove(tasks, ?) where id = 'microsoft/phi-4'", TOO_LONG);
        Eventually.holds("it is back", () -> found("phi-4"));
    }

    @Test
    void aDamagedIndex_answersThatItIsAway_andIsBuiltAnew() {
        CatalogIndex damaged = engine.index();
        engine.doubt();
        rename("Rohrweihe");

        Eventually.holds("the index follows again", () -> found("rohrweihe"));

        assertThat(engine.index()).isNotSameAs(damaged);
    }

    private void assertUnavailable(IOException unreadable) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> search.answered(_ -> {
                    throw unreadable;
                }))
                .satisfies(refusal -> assertThat(refusal.type().status()).isEqualTo(503))
                .withMessageContaining("Try again");
    }

    @Test
    void aSearchThatCanNotReadForOnce_answers503_andTheIndexStays() {
        CatalogIndex sound = engine.index();

        assertUnavailable(new IOException("Too many open files"));
        rename("Steppenweihe");

        Eventually.holds("the index follows", () -> found("steppenweihe"));
        assertThat(engine.index()).isSameAs(sound);
    }

    @Test
    void aSearchThatMeetsDamagedFiles_answers503_andTheIndexIsBuiltAnew() {
        CatalogIndex damaged = engine.index();

        assertUnavailable(new CorruptIndexException("checksum failed", "segment"));

        Eventually.holds("there is another index", () -> engine.index() != damaged);
        Eventually.holds("it is complete", engine::isReady);
    }

    @Test
    void anIndexThatBroke_isBuiltAnew() throws IOException {
        CatalogIndex broken = engine.index();
        broken.close();
        rename("Kornweihe");

        Eventually.holds("the index follows again", () -> found("kornweihe"));

        assertThat(engine.index()).isNotSameAs(broken);
        assertThat(given().get("/api/v1/models?limit=1").jsonPath().getLong("total"))
                .isEqualTo(85);
    }
}
