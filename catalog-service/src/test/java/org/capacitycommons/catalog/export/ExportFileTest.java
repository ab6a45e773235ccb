package org.capacitycommons.catalog.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.http.Refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportFileTest {
    private static final int PAGES = 1_000;
    private static final int ROWS = 200;

    private final ExportPlaces places = new ExportPlaces(1, 1, Duration.ofMinutes(1), Clock.systemUTC());

    private ExportFile file(ExportForm form, Pages pages) {
        return new ExportFile(
                "W/\"x\"", form, List.of("id", "name", "tasks"), pages, new ObjectMapper(), places, "caller");
    }

    private static ExportedRow row(String id, @Nullable String name, List<String> tasks) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("name", name);
        values.put("tasks", tasks);
        return new ExportedRow(List.of(id), values);
    }

    @Test
    void twoHundredThousandRows_leaveOnePageAfterTheOther() throws IOException {
        CountingStream out = new CountingStream();
        long[] behind = {0};
        List<Long> written = new ArrayList<>();
        Pages pages = () -> {
            written.add(out.count);
            behind[0]++;
            return behind[0] > PAGES
                    ? List.of()
                    : IntStream.range(0, ROWS)
                            .mapToObj(
                                    i -> row("ns/model-" + behind[0] + "-" + i, "A name of some length", List.of("t")))
                            .toList();
        };

        file(ExportForm.NDJSON, pages).write(out);

        assertThat(written).hasSize(PAGES + 1);
        // Before each page all earlier ones have left, but for the buffer and what the encoder holds.
        long perPage = out.count / PAGES;
        for (int page = 10; page < written.size(); page++) {
            assertThat(written.get(page)).isGreaterThan((page - 1) * perPage * 9 / 10 - 40_000);
        }
        assertThat(places.running()).isZero();
    }

    @Test
    void csv_hasAHeader_listsWithSemicolons_andEmptyCellsForWhatIsNotKnown() throws IOException {
        assertThat(text(
                        ExportForm.CSV,
                        row("a/b", "=HYPERLINK(\"x\")", List.of("t", "u")),
                        row("c/d", null, List.of())))
                .isEqualTo("id,name,tasks\r\na/b,\"'=HYPERLINK(\"\"x\"\")\",t;u\r\nc/d,,\r\n");
    }

    @Test
    void ndjson_hasOneObjectInALine() throws IOException {
        assertThat(text(ExportForm.NDJSON, row("a/b", "=x\ny", List.of("t"))))
                .isEqualTo("{\"id\":\"a/b\",\"name\":\"=x\\ny\",\"tasks\":[\"t\"]}\n");
    }

    @Test
    void aReaderWhoGoesAway_givesThePlaceBack() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> file(ExportForm.CSV, List::of).write(gone));
        assertThat(places.running()).isZero();
    }

    @Test
    void moreAtOnceThanAllowed_areToldToComeBack() {
        try (ExportPlaces.Place _ = places.take("somebody else")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> file(ExportForm.CSV, List::of).write(new ByteArrayOutputStream()))
                    .matches(refusal -> refusal.type().status() == 429);
        }
    }

    @Test
    void oneCaller_getsNoMoreThanAShare() {
        ExportPlaces shared = new ExportPlaces(3, 1, Duration.ofMinutes(1), Clock.systemUTC());

        try (ExportPlaces.Place _ = shared.take("one")) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> shared.take("one"));
            shared.take("another").close();
        }
        shared.take("one").close();
        assertThat(shared.running()).isZero();
    }

    @Test
    void aReaderWhoTakesTooLong_isCutOff_andGivesThePlaceBack() {
        ExportPlaces hurried = new ExportPlaces(1, 1, Duration.ofSeconds(-1), Clock.systemUTC());
        Pages endless = () -> List.of(row("a/b", "x", List.of()));
        ExportFile file =
                new ExportFile(null, ExportForm.CSV, List.of("id"), endless, new ObjectMapper(), hurried, "slow");

        assertThatExceptionOfType(ExportTooSlow.class).isThrownBy(() -> file.write(new ByteArrayOutputStream()));
        assertThat(hurried.running()).isZero();
    }

    private String text(ExportForm form, ExportedRow... rows) throws IOException {
        List<List<ExportedRow>> left = new ArrayList<>(List.of(List.of(rows), List.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file(form, left::removeFirst).write(out);
        return out.toString(UTF_8);
    }

    private static final class CountingStream extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
