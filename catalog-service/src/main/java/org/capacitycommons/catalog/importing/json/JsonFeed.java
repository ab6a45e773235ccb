package org.capacitycommons.catalog.importing.json;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.UnreadableFeed;

/** Opens feeds in JSON as streams, with bounds on depth and length, and says in words where one is broken. */
public final class JsonFeed {
    private static final int DEEPEST = 50;
    private static final int LONGEST_STRING = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private JsonFeed() {}

    /** Reads the one value of a feed; the parser stands on its first token. */
    @FunctionalInterface
    public interface Content {
        void read(JsonParser json) throws IOException;
    }

    /**
     * Reads a feed to its end.
     *
     * @throws UnreadableFeed when it is cut off, is no JSON, is too deep, or goes on after its end
     */
    public static void read(InputStream feed, Content content) throws IOException {
        try (JsonParser json = JSON.createParser(feed)) {
            json.nextToken();
            content.read(json);
            if (json.nextToken() != null) {
                throw new UnreadableFeed("The file goes on after its end at " + place(json.currentLocation()) + ".");
            }
        } catch (JsonEOFException e) {
            throw new UnreadableFeed("The file is cut off at " + place(e.getLocation()) + ".", e);
        } catch (JsonProcessingException e) {
            throw new UnreadableFeed("The file is not readable as JSON at " + place(e.getLocation()) + ".", e);
        }
    }

    /** Limits of size are met without a place. */
    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "a place that is too deep or too long"
                : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
