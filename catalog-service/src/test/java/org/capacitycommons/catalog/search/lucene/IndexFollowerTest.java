package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.model.Models;

import static org.assertj.core.api.Assertions.assertThat;

/** A further replica with an index of its own, driven step by step against the real database. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class IndexFollowerTest {
    private final ChangeLog changes;
    private final Models models;
    private final ObjectMapper json;
    private final Database database;
    private final DataSource dataSource;

    IndexFollowerTest(ChangeLog changes, Models models, ObjectMapper json, Database database, DataSource dataSource) {
        this.changes = changes;
        this.models = models;
        this.json = json;
        this.database = database;
        this.dataSource = dataSource;
    }

    private IndexFollower follower(CatalogIndex index) {
        return new IndexFollower(
                index, changes, models, new ModelDocuments(json), Duration.ofHours(1), Clock.systemUTC());
    }

    private static long holding(CatalogIndex index, String field, String word) throws IOException {
        return index.read(searcher -> (long) searcher.count(new TermQuery(new Term(field, word))));
    }

    private static int size(CatalogIndex index) throws IOException {
        return index.read(searcher -> searcher.getIndexReader().numDocs());
    }

    private void rename(Connection connection, String id, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update model set name = '" + name + "' where id = '" + id + "'");
        }
    }

    private void restoreNames() {
        database.write("update model set name = 'Phi-4' where id = 'microsoft/phi-4'");
        database.write("update model set name = 'BGE-M3' where id = 'BAAI/bge-m3'");
    }

    @Test
    void changesThatCommitInAnotherOrder_areAllSeen(@TempDir Path folder) throws Exception {
        try (CatalogIndex index = CatalogIndex.open(folder);
                Connection early = dataSource.getConnection();
                Connection late = dataSource.getConnection()) {
            IndexFollower follower = follower(index);
            follower.start();
            early.setAutoCommit(false);
            late.setAutoCommit(false);

            rename(early, "microsoft/phi-4", "Wanderfalke");
            rename(late, "BAAI/bge-m3", "Turmfalke");
            late.commit();
            follower.followOnce();
            early.commit();
            follower.followOnce();

            assertThat(holding(index, TextAnalysis.NAME, "wanderfalke")).isEqualTo(1);
            assertThat(holding(index, TextAnalysis.NAME, "turmfalke")).isEqualTo(1);
        } finally {
            restoreNames();
        }
    }

    @Test
    void aReplicaThatStartsEmpty_catchesUp_andFollows(@TempDir Path folder) throws Exception {
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            IndexFollower follower = follower(index);
            follower.start();

            assertThat(size(index)).isEqualTo(85);

            database.write("update model set name = 'Baumfalke' where id = 'microsoft/phi-4'");
            follower.followOnce();

            assertThat(holding(index, TextAnalysis.NAME, "baumfalke")).isEqualTo(1);
            assertThat(size(index)).isEqualTo(85);
        } finally {
            restoreNames();
        }
    }

    @Test
    void aNewPriceOrLicenceOrDeveloperName_reachesTheIndexToo(@TempDir Path folder) throws Exception {
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            IndexFollower follower = follower(index);
            follower.start();
            String before = database.first("select name from developer where id = 'baai'", row -> row.text("name"))
                    .orElseThrow();
            database.write("update developer set name = 'Sperberhaus' where id = 'baai'");
            follower.followOnce();

            assertThat(holding(index, TextAnalysis.MAKER, "sperberhaus")).isPositive();
            database.write("update developer set name = ? where id = 'baai'", before);
        }
    }

    @Test
    void afterARestart_onlyWhatIsNewIsRead(@TempDir Path folder) throws Exception {
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            IndexFollower follower = follower(index);
            follower.start();
            follower.finish();
        }
        try {
            database.write("update model set name = 'Rotmilan' where id = 'microsoft/phi-4'");
            try (CatalogIndex index = CatalogIndex.open(folder)) {
                assertThat(index.committedPosition()).isPresent();
                follower(index).start();

                assertThat(holding(index, TextAnalysis.NAME, "rotmilan")).isEqualTo(1);
            }
        } finally {
            restoreNames();
        }
    }

    @Test
    void anIndexOfAnotherForm_isBuiltAnew(@TempDir Path folder) throws Exception {
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            follower(index).start();
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.deleteDocuments(new Term(ModelDocuments.ID, "microsoft/phi-4"));
            writer.setLiveCommitData(Map.of("schema", "0", "database", "x", "xid", "1", "seq", "1")
                    .entrySet());
            writer.commit();
        }

        try (CatalogIndex index = CatalogIndex.open(folder)) {
            assertThat(index.committedPosition()).isEmpty();
            follower(index).start();

            assertThat(size(index)).isEqualTo(85);
        }
    }

    @Test
    void aPositionOfAnotherDatabase_orFromTheFuture_orForgotten_isNotFollowed() {
        String identity = changes.identity();

        assertThat(changes.reachesBackTo(new IndexPosition(identity, changes.fence(), 0)))
                .isTrue();
        assertThat(changes.reachesBackTo(new IndexPosition("another/1", changes.fence(), 0)))
                .isFalse();
        assertThat(changes.reachesBackTo(new IndexPosition(identity, Long.MAX_VALUE / 2, 0)))
                .isFalse();
        database.write("update model set updated_at = updated_at where id = 'microsoft/phi-4'");
        changes.forgetBefore(Clock.systemUTC().instant().plusSeconds(60));
        assertThat(changes.reachesBackTo(new IndexPosition(identity, 1, 0))).isFalse();
    }

    @Test
    void aCommitTellsHowFarItGoes() {
        IndexPosition position = new IndexPosition("a/1", 42, 7);

        assertThat(IndexPosition.of(position.asCommitData(3), 3)).contains(position);
        assertThat(IndexPosition.of(position.asCommitData(3), 4)).isEqualTo(Optional.empty());
        assertThat(new TreeSet<>(position.asCommitData(3).keySet()))
                .containsExactlyElementsOf(List.of("database", "schema", "seq", "xid"));
    }
}
