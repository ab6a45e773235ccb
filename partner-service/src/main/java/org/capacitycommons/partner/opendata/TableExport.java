package org.capacitycommons.partner.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;

/** Writes a table page by page: what is in memory does not depend on its length, nor does a connection wait for readers. */
@Singleton
class TableExport {
    private static final String END_OF_LINE = "\r\n";

    private final Database database;

    TableExport(Database database) {
        this.database = database;
    }

    private record Line(String first, long second, long third, String text) {}

    void write(ExportTable table, @Nullable String nation, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(String.join(",", table.columns()) + END_OF_LINE);
        List<Line> page = page(table, nation, new Line("", 0, 0, ""));
        while (!page.isEmpty()) {
            for (Line line : page) {
                out.write(line.text());
                out.write(END_OF_LINE);
            }
            page = page.size() < ExportTable.PAGE ? List.of() : page(table, nation, page.getLast());
        }
        out.flush();
    }

    private List<Line> page(ExportTable table, @Nullable String nation, Line last) {
        return database.alone(rows -> rows.list(
                table.sql(),
                row -> {
                    List<String> cells = new ArrayList<>();
                    for (String column : table.columns()) {
                        cells.add(CsvCell.of(row.optional(column)));
                    }
                    return new Line(row.text("k1"), row.big("k2"), row.big("k3"), String.join(",", cells));
                },
                last.first(),
                last.first(),
                last.second(),
                last.third(),
                nation,
                nation,
                nation));
    }
}
