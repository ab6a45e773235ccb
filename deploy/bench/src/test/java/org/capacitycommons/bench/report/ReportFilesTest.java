package org.capacitycommons.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFilesTest {
    private final List<String> said = new ArrayList<>();
    private final Report report = new Report("catalog", Instant.parse("2026-11-24T09:30:05Z"), said::add);

    @Test
    void eachFigure_standsBesideWhatWasAsked_alsoWhereItFallsShort(@TempDir Path folder) throws IOException {
        report.about(Map.of("processors", "2"));
        report.reported("text p95", new Asked.AtMost(50), 61.25, "ms");
        report.binding("HTTP against the engine", new Asked.AtLeast(0.7), 0.82);
        report.binding("import against COPY", new Asked.AtLeast(0.4), 0.31);
        report.told("models", 1_000_000, "");

        Path table = ReportFiles.write(report, folder.resolve("bench"));

        assertThat(table).hasFileName("catalog-20261124-093005.md");
        assertThat(Files.readString(table))
                .contains("| text p95 | ≤ 50 | 61.3 | ms | missed |")
                .contains("| HTTP against the engine | ≥ 0.70 | 0.82 |  | met |")
                .contains("| import against COPY | ≥ 0.40 | 0.31 |  | MISSED |")
                .contains("| models | – | 1,000,000 |  | told |")
                .contains("- processors: 2");
        assertThat(Files.readString(folder.resolve("bench/catalog-20261124-093005.json")))
                .contains("\"measured\" : 61.25")
                .contains("\"binding\" : true");
    }

    @Test
    void whatIsFound_isSaidAtOnce() {
        report.binding("ratio", new Asked.AtLeast(0.7), 0.5);
        report.broken("the disk is full");

        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).contains("ratio", "≥ 0.70", "0.50", "MISSED");
        assertThat(said.getLast()).contains("NOT COMPLETE", "the disk is full");
    }
}
