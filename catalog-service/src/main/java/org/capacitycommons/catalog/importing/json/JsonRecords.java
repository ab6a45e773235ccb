package org.capacitycommons.catalog.importing.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.FeedRecord;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;

/** Walks feeds that are lists of records, or records by name, one record at a time. */
public final class JsonRecords {
    private JsonRecords() {}

    /** Reads one record. It notes faults in the fields, or says that the record says nothing. */
    @FunctionalInterface
    public interface Reader<R> {
        /**
         * @param name in an object of records; else its number
         * @return empty when the record is rejected for a reason noted in the sink
         */
        Optional<R> read(String name, RecordFields fields);
    }

    /** The feed must be a list. */
    public static <R extends FeedRecord> void list(
            InputStream feed, String expected, Source.Sink<R> sink, Reader<R> reader) throws IOException {
        JsonFeed.read(feed, json -> {
            require(json, JsonToken.START_ARRAY, expected);
            array(json, sink, reader);
        });
    }

    /** The feed must be an object whose fields are records. */
    public static <R extends FeedRecord> void named(
            InputStream feed, String expected, Source.Sink<R> sink, Reader<R> reader) throws IOException {
        JsonFeed.read(feed, json -> {
            require(json, JsonToken.START_OBJECT, expected);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                record(json, name, sink, reader);
            }
        });
    }

    /** Walks the array that the parser stands on. */
    public static <R extends FeedRecord> void array(JsonParser json, Source.Sink<R> sink, Reader<R> reader)
            throws IOException {
        for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
            record(json, String.valueOf(number), sink, reader);
        }
    }

    /** Reads the record that the parser stands on. */
    public static <R extends FeedRecord> void record(
            JsonParser json, String name, Source.Sink<R> sink, Reader<R> reader) throws IOException {
        String place = "records/" + name;
        JsonNode tree = RecordTree.read(json);
        if (tree == null) {
            sink.rejected(place, "is too large for one record");
            return;
        }
        if (!tree.isObject()) {
            sink.rejected(place, "is not an object");
            return;
        }
        RecordFields fields = new RecordFields(tree);
        Optional<R> read = reader.read(name, fields);
        String fault = fields.fault();
        if (fault != null) {
            sink.rejected(read.map(FeedRecord::place).orElse(place), fault);
        } else if (read.isPresent()) {
            sink.record(read.get());
        } else {
            sink.rejected(place, "has no id that can be used");
        }
    }

    public static void require(JsonParser json, @Nullable JsonToken wanted, String expected) throws UnreadableFeed {
        if (json.currentToken() != wanted) {
            throw new UnreadableFeed("The file must be " + expected + ".");
        }
    }
}
