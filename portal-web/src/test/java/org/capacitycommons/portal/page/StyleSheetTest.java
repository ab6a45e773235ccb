package org.capacitycommons.portal.page;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The style sheet serves both directions of writing and slow lines. */
class StyleSheetTest {
    private static final Path STYLE = Path.of("src/main/resources/assets/portal.css");
    private static final Path SCRIPT = Path.of("src/main/resources/assets/portal.js");

    @Test
    void noRule_knowsLeftAndRight() throws Exception {
        assertThat(Files.readString(STYLE).replaceAll("(?s)/\\*.*?\\*/", ""))
                .doesNotContainPattern("(?<![a-z-])(left|right)\\b")
                .doesNotContainPattern("(?m)^\\s*(margin|padding|border)-(top|bottom|left|right)")
                .doesNotContainPattern("text-align:\\s*(left|right)");
    }

    @Test
    void styleAndScript_stayWithinTheirBudgets() throws Exception {
        assertThat(zipped(STYLE)).isLessThanOrEqualTo(6_000);
        assertThat(zipped(SCRIPT)).isLessThanOrEqualTo(1_500);
    }

    @Test
    void darkColours_forcedColours_andPrint_areCaredFor() throws Exception {
        assertThat(Files.readString(STYLE))
                .contains("prefers-color-scheme: dark", "forced-colors: active", "@media print");
    }

    private static int zipped(Path file) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}
