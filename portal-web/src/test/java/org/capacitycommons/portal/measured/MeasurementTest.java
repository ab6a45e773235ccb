package org.capacitycommons.portal.measured;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what was measured is told, whether it was enough or not. */
class MeasurementTest {
    private static final String WRITTEN = """
            on = 2026-11-24
            processors = 2 × a processor
            load = 1.3
            looked = 5000
            views = 6720
            firstVisit = 12345
            firstVisit.atMost = 14000
            firstPaint = 2.71
            firstPaint.atMost = 2.5
            performance = 98
            performance.atLeast = 98
            """;

    @Test
    void aFigure_standsBesideWhatWasAsked_alsoWhereItFallsShort() throws IOException {
        Measurement measurement = written();

        assertThat(measurement.figures())
                .containsExactly(
                        new Figure("firstVisit", "bytes", "12345", "14000", false),
                        new Figure("firstPaint", "seconds", "2.71", "2.5", false),
                        new Figure("performance", "none", "98", "98", true));
        assertThat(measurement.figures().stream().map(Figure::met)).containsExactly(true, false, true);
    }

    @Test
    void howMuchWasLookedAt_isTold() throws IOException {
        assertThat(written().looked()).isEqualTo("5000");
        assertThat(written().views()).isEqualTo("6720");
    }

    @Test
    void everyFigure_hasItsWords() {
        Words words = new Words(Language.SW);

        assertThat(Measurement.names())
                .hasSize(13)
                .allSatisfy(name -> assertThat(words.find("weight.row." + name)).isPresent());
    }

    private static Measurement written() throws IOException {
        Properties file = new Properties();
        file.load(new StringReader(WRITTEN));
        return Measurement.of(file);
    }
}
