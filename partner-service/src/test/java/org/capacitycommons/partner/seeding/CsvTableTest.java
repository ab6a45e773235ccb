package org.capacitycommons.partner.seeding;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTableTest {

    @Test
    void quotedCells_keepCommasQuotesAndLines() {
        assertThat(CsvTable.rows("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\r\nplain,\n"))
                .extracting(row -> row.get("a") + "|" + row.get("b"))
                .containsExactly("x, \"y\"|two\nlines", "plain|");
    }

    @Test
    void brokenFile_isRefusedWithTheRow() {
        assertThatThrownBy(() -> CsvTable.rows("a,b\n1\n")).hasMessageContaining("Row 2 has 1 cells");
        assertThatThrownBy(() -> CsvTable.rows("a,b\n\"1,2\n")).hasMessageContaining("does not end");
        assertThatThrownBy(() -> CsvTable.rows("a\n1\n").getFirst().get("b")).hasMessageContaining("no column 'b'");
    }
}
