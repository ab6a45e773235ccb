package org.capacitycommons.catalog.importing.commons;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.catalog.importing.UnreadableFeed;

/** A file that an export wrote: NDJSON or CSV, told apart by the first character. */
final class CommonsFile {
    private static final int BUFFER = 64 * 1024;

    private final ObjectMapper json;
    private final CsvLines.Columns columns;

    CommonsFile(ObjectMapper json, CsvLines.Columns columns) {
        this.json = json;
        this.columns = columns;
    }

    /** Hands over every line, or every row in the form of a line. */
    void read(InputStream feed, Consumer<CsvLines.Placed> taken) throws IOException {
        InputStream in = new BufferedInputStream(feed, BUFFER);
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first == '{') {
            lines(in, taken);
        } else {
            new CsvLines(json, columns).read(in, taken);
        }
    }

    private void lines(InputStream in, Consumer<CsvLines.Placed> taken) throws IOException {
        long number = 0;
        try (MappingIterator<ObjectNode> lines =
                json.readerFor(ObjectNode.class).readValues(in)) {
            while (lines.hasNextValue()) {
                number++;
                taken.accept(new CsvLines.Placed(lines.nextValue(), "lines/" + number));
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableFeed("The file is not readable as JSON after line " + number + ".", e);
        }
    }
}
