package org.capacitycommons.catalog.importing.commons;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.export.CsvCell;
import org.capacitycommons.catalog.importing.UnreadableFeed;

/** Brings rows of a CSV file to the form of the lines of an NDJSON file. */
final class CsvLines {
    private static final String LIST_SEPARATOR = ";";
    private static final int LONGEST_NUMBER = 20;

    private final ObjectMapper json;
    private final Columns columns;
    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .build();

    CsvLines(ObjectMapper json, Columns columns) {
        this.json = json;
        this.columns = columns;
    }

    /**
     * Which columns hold something else than text.
     *
     * @param lists texts with separators
     * @param numbers whole numbers
     * @param flags true or false
     * @param trees JSON; an empty cell is an empty list
     */
    record Columns(Set<String> lists, Set<String> numbers, Set<String> flags, Set<String> trees) {}

    /** A row in the form of a line. */
    record Placed(ObjectNode body, String place) {}

    void read(InputStream in, Consumer<Placed> taken) throws IOException {
        long number = 0;
        try (MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withoutEscapeChar())
                .readValues(in)) {
            while (rows.hasNextValue()) {
                number++;
                taken.accept(new Placed(line(rows.nextValue()), "rows/" + number));
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableFeed("The file is not readable as CSV after row " + number + ".", e);
        }
    }

    private ObjectNode line(Map<String, String> row) {
        ObjectNode line = json.createObjectNode();
        row.forEach((column, cell) -> line.set(column, value(column, CsvCell.read(cell))));
        return line;
    }

    private JsonNode value(String column, @Nullable String text) {
        if (columns.lists().contains(column)) {
            return list(text);
        }
        if (text == null) {
            return columns.trees().contains(column) ? json.createArrayNode() : json.nullNode();
        }
        if (columns.numbers().contains(column)) {
            return number(text);
        }
        if (columns.flags().contains(column)) {
            return flag(text);
        }
        return columns.trees().contains(column) ? tree(text) : TextNode.valueOf(text);
    }

    private ArrayNode list(@Nullable String text) {
        ArrayNode list = json.createArrayNode();
        if (text != null) {
            for (String one : text.split(LIST_SEPARATOR, -1)) {
                list.add(one);
            }
        }
        return list;
    }

    /** What is no number stays text, and is named as such when the fields are checked. */
    private JsonNode number(String text) {
        boolean digits = text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? json.getNodeFactory().numberNode(new BigDecimal(text).toBigInteger()) : TextNode.valueOf(text);
    }

    private static JsonNode flag(String text) {
        return text.equals("true") || text.equals("false")
                ? BooleanNode.valueOf(text.equals("true"))
                : TextNode.valueOf(text);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(text);
        }
    }
}
