package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class BatchesAheadTest {

    private record Line(String key) implements FeedRecord {
        @Override
        public String place() {
            return "line " + key;
        }
    }

    private static Portion<Line> batch(String... keys) {
        return new Portion<>(List.of(keys).stream().map(Line::new).toList(), List.of(), 0);
    }

    @Test
    void everyBatch_comesOnceAndInTheOrderOfTheFeed() throws IOException {
        List<String> merged = new ArrayList<>();
        try (BatchesAhead<Line> batches = new BatchesAhead<>(next -> {
            next.accept(batch("a", "b"));
            next.accept(batch("c"));
        })) {
            for (Portion<Line> one = batches.next(); one != null; one = batches.next()) {
                one.records().forEach(line -> merged.add(line.key()));
            }
        }
        assertThat(merged).containsExactly("a", "b", "c");
    }

    @Test
    void aFeedThatBreaksInTheMiddle_givesWhatCameBefore_thenFailsAsItDoes() throws IOException {
        try (BatchesAhead<Line> batches = new BatchesAhead<>(next -> {
            next.accept(batch("a"));
            throw new UnreadableFeed("The file is cut off at line 2.");
        })) {
            assertThat(batches.next()).isEqualTo(batch("a"));
            assertThatThrownBy(batches::next)
                    .isInstanceOf(UnreadableFeed.class)
                    .hasMessage("The file is cut off at line 2.");
        }
    }

    @Test
    void aSlowMerge_isNotOverrun_soMemoryHoldsThreeBatchesHoweverLongTheFeed() throws Exception {
        AtomicInteger read = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        try (BatchesAhead<Line> batches = new BatchesAhead<>(next -> {
            while (true) {
                read.incrementAndGet();
                third.countDown();
                next.accept(batch("another"));
            }
        })) {
            assertThat(batches.next()).isNotNull();
            assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(read.get()).isEqualTo(3);
        }
    }

    @Test
    void anImportThatGivesUp_letsGoOfTheFile() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        BatchesAhead<Line> batches = new BatchesAhead<>(next -> {
            try (AutoCloseable file = () -> closed.set(true)) {
                assertThat(file).isNotNull();
                while (true) {
                    next.accept(batch("another"));
                }
            } catch (RuntimeException stopped) {
                throw stopped;
            } catch (Exception unclosed) {
                throw new IOException(unclosed);
            }
        });
        assertThat(batches.next()).isNotNull();

        batches.close();

        assertThat(closed).isTrue();
    }
}
