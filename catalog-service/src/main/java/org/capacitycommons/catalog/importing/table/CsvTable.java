package org.capacitycommons.catalog.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import org.capacitycommons.catalog.importing.UnreadableFeed;

/**
 * Streams a CSV file row by row: RFC 4180, with or without byte order mark, quoted cells over several lines, and cells
 * as long as the abstracts and notes that some tables hold.
 */
public final class CsvTable {
    private static final int LONGEST_CELL = 5_000_000;

    private static final ObjectReader ROWS = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .build()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private CsvTable() {}

    /** Takes a row; the number counts rows without the header, from 1. */
    @FunctionalInterface
    public interface Rows {
        void row(int number, CsvRow row) throws IOException;
    }

    /** Reads a table to its end. */
    public static void read(InputStream feed, Rows rows) throws IOException {
        int number = 0;
        try (MappingIterator<Map<String, String>> found = ROWS.readValues(feed)) {
            while (found.hasNextValue()) {
                number++;
                rows.row(number, new CsvRow(found.nextValue()));
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableFeed("The file is not readable as CSV after row %d.".formatted(number), e);
        }
    }
}
