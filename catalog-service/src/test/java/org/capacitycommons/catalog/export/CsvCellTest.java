package org.capacitycommons.catalog.export;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "=1+1",
                "+33",
                "-5",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'quoted",
                "''",
                "'",
                "'=x",
                "a,b",
                "say \"no\"",
                "two\nlines",
                " leading",
                "=cmd|' /C calc'!A0"
            })
    void whatIsWritten_isReadBack_andRunsInNoSpreadsheet(String value) {
        String written = CsvCell.written(value);
        String cell = written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written;

        assertThat("=+-@\t\r").doesNotContain(cell.substring(0, 1));
        assertThat(CsvCell.read(cell)).isEqualTo(value);
    }

    @Test
    void notKnown_isAnEmptyCell() {
        assertThat(CsvCell.written(null)).isEmpty();
        assertThat(CsvCell.read("")).isNull();
    }
}
