package org.capacitycommons.partner.seeding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV text (RFC 4180) with a header row into rows by column name. */
final class CsvTable {
    private final String text;
    private int at;

    private CsvTable(String text) {
        this.text = text;
    }

    /** A row; empty cells are empty texts. A column that is not there is a fault of the file and stops the load. */
    record Row(int line, Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("Row %d has no column '%s'".formatted(line, column));
            }
            return cell;
        }
    }

    static List<Row> rows(String text) {
        List<List<String>> records = new CsvTable(text).records();
        List<String> header = records.getFirst();
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> values = records.get(i);
            if (values.size() != header.size()) {
                throw new IllegalStateException(
                        "Row %d has %d cells, the header has %d".formatted(i + 1, values.size(), header.size()));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), values.get(column));
            }
            rows.add(new Row(i + 1, cells));
        }
        return rows;
    }

    private List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        while (at < text.length()) {
            records.add(record());
        }
        return records;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
        throw new IllegalStateException("A quoted cell does not end");
    }
}
