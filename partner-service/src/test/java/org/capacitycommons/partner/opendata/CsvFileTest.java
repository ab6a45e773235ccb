package org.capacitycommons.partner.opendata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** Tables as people save them, and the traps in them. */
class CsvFileTest {
    private static final List<RowImport.Column> COLUMNS =
            List.of(new RowImport.Column("id", true, "a"), new RowImport.Column("name", false, "b"));

    private static List<CsvRow> rows(String text) {
        return CsvFile.rows(text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    private static void refused(byte[] file, String field, String key) {
        assertThatThrownBy(() -> CsvFile.rows(file, COLUMNS))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.errors()).anySatisfy(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.key()).isEqualTo(key);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\r\n1,Maïs\r\n",
                "id;name\n1;Maïs",
                "id\tname\n1\tMaïs\n",
                "\uFEFFid,name\n1,Maïs\n",
                "name,id\nMaïs,1\n\n,\n"
            })
    void manyWaysToSave_areOneTable(String text) {
        List<CsvRow> rows = rows(text);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().required("id")).isEqualTo("1");
        assertThat(rows.getFirst().optional("name")).isEqualTo("Maïs");
        assertThat(rows.getFirst().line()).isEqualTo(2);
    }

    @Test
    void quotedCells_holdSeparatorsLinesAndQuotes() {
        List<CsvRow> rows = rows("id,name\n1,\"a, \"\"b\"\"\nc\"\n2,d\n");

        assertThat(rows.getFirst().optional("name")).isEqualTo("a, \"b\"\nc");
        assertThat(rows.getLast().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16"})
    void otherEncodings_areRefused_notGuessed(String charset) {
        refused("id,name\n1,Maïs\n".getBytes(Charset.forName(charset)), "file", "not-utf-8");
    }

    @Test
    void headerHasToBeThatOfTheTemplate() {
        refused("id,colour\n".getBytes(StandardCharsets.UTF_8), "colour", "unknown-column");
        refused("name\n".getBytes(StandardCharsets.UTF_8), "id", "column-missing");
        refused("id,id\n".getBytes(StandardCharsets.UTF_8), "id", "column-twice");
        refused(new byte[0], "file", "empty");
        refused(("id\n" + "1\n".repeat(1_001)).getBytes(StandardCharsets.UTF_8), "file", "too-many-rows");
        refused("id,name\n1,\"open\n".getBytes(StandardCharsets.UTF_8), "file", "quote-open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '~', textBlock = """
            =cmd()|'=cmd()
            +1+2|'+1+2
            @sum|'@sum
             =late|' =late
            -12.50|-12.50
            plain|plain
            a,b|"a,b"
            """)
    void formula_isDisarmedOnTheWayOut_andNumbersStayNumbers(String value, String cell) {
        assertThat(CsvCell.of(value)).isEqualTo(cell);
    }

    @Test
    void whatWasDisarmed_comesBackAsItWas() {
        assertThat(CsvCell.plain("'=cmd()")).isEqualTo("=cmd()");
        assertThat(CsvCell.plain("'t is")).isEqualTo("'t is");
    }
}
