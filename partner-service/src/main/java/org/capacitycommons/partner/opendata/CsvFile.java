package org.capacitycommons.partner.opendata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/**
 * Reads a CSV file as people save it: with comma, semicolon or tab, with or without the mark that some programs put in
 * front of UTF-8. Another encoding is refused, because guessing would spoil names without anybody noticing.
 */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";
    private static final int MOST_ROWS = 1_000;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvFile(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Cells of one line of the table. */
    private record Cells(int line, List<String> values) {}

    /**
     * The rows of a file.
     *
     * @throws Refusal where the file as a whole can't be read
     */
    static List<CsvRow> rows(byte[] bytes, List<RowImport.Column> columns) {
        String text = decoded(bytes);
        List<Cells> table = new CsvFile(text, separator(text)).table();
        if (table.isEmpty()) {
            throw refused("empty", "The file holds no header row.");
        }
        List<String> header =
                table.getFirst().values().stream().map(String::strip).toList();
        check(header, columns);
        if (table.size() - 1 > MOST_ROWS) {
            throw refused("too-many-rows", "A file may hold " + MOST_ROWS + " rows. Send it in parts.");
        }
        return table.subList(1, table.size()).stream()
                .map(cells -> row(cells, header))
                .toList();
    }

    private static CsvRow row(Cells cells, List<String> header) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.put(
                    header.get(i),
                    CsvCell.plain(i < cells.values().size() ? cells.values().get(i) : ""));
        }
        // More cells than columns: a separator inside a text that lacks its quotes.
        if (cells.values().size() > header.size()) {
            byName.put("", "surplus");
        }
        return new CsvRow(cells.line(), byName);
    }

    private static void check(List<String> header, List<RowImport.Column> columns) {
        List<FieldError> errors = new ArrayList<>();
        List<String> known = columns.stream().map(RowImport.Column::name).toList();
        for (String name : header) {
            if (!known.contains(name)) {
                errors.add(FieldError.of(name.isEmpty() ? "header" : name, "unknown-column"));
            } else if (header.indexOf(name) != header.lastIndexOf(name)) {
                errors.add(FieldError.of(name, "column-twice"));
            }
        }
        columns.stream()
                .filter(column -> column.required() && !header.contains(column.name()))
                .forEach(column -> errors.add(FieldError.of(column.name(), "column-missing")));
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "The header row has to name the columns of the template.")
                    .at(errors);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notUtf8();
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw notUtf8();
        }
    }

    private static Refusal notUtf8() {
        return refused("not-utf-8", "Save the file as CSV UTF-8 and send it again.");
    }

    private static Refusal refused(String key, String detail) {
        return Refusal.of(HttpProblem.VALIDATION, detail).at(FieldError.of("file", key));
    }

    /** The one that the header row holds most often. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private List<Cells> table() {
        List<Cells> table = new ArrayList<>();
        while (at < text.length()) {
            int start = line;
            List<String> values = record();
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                table.add(new Cells(start, values));
            }
        }
        return table;
    }

    private List<String> record() {
        List<String> values = new ArrayList<>();
        values.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            values.add(cell());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
        return values;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int start = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.append(unquotedRest()).toString();
            }
        }
        throw Refusal.of(HttpProblem.VALIDATION, "A text in quotes that begins on line " + start + " does not end.")
                .at(FieldError.of("file", "quote-open", "line", String.valueOf(start)));
    }

    /** What stands between the closing quote and the next separator belongs to the cell. */
    private String unquotedRest() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}
