package org.capacitycommons.catalog.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The forms of a file. Both hold the same, so that either can be read back. */
enum ExportForm {
    CSV("text/csv;charset=utf-8;header=present") {
        @Override
        void begin(Writer out, Collection<String> columns) throws IOException {
            out.write(String.join(",", columns));
            out.write("\r\n");
        }

        @Override
        void write(Writer out, Map<String, @Nullable Object> row, ObjectMapper json) throws IOException {
            Iterator<@Nullable Object> cells = row.values().iterator();
            while (cells.hasNext()) {
                out.write(CsvCell.written(cell(cells.next())));
                if (cells.hasNext()) {
                    out.write(',');
                }
            }
            out.write("\r\n");
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        void begin(Writer out, Collection<String> columns) {
            // Each line names its members itself.
        }

        @Override
        void write(Writer out, Map<String, @Nullable Object> row, ObjectMapper json) throws IOException {
            out.write(json.writeValueAsString(row));
            out.write('\n');
        }
    };

    private static final String LIST_SEPARATOR = ";";

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract void begin(Writer out, Collection<String> columns) throws IOException;

    abstract void write(Writer out, Map<String, @Nullable Object> row, ObjectMapper json) throws IOException;

    private static @Nullable String cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(LIST_SEPARATOR));
            case JsonNode node -> node.isEmpty() ? null : node.toString();
            default -> value.toString();
        };
    }
}
