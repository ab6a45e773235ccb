package org.capacitycommons.catalog.importing.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one record off a stream as a tree, unless it is larger than any record of the feed would be: so that memory is
 * bound by a record and never by the file.
 */
public final class RecordTree {
    private static final int MOST_TOKENS = 200_000;

    /** Digits as they stand: a price or a parameter count must not pass through a binary number. */
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RecordTree() {}

    /** The value that the parser stands on, which is then past it; null when it is too large, and skipped. */
    public static @Nullable JsonNode read(JsonParser json) throws IOException {
        try (TokenBuffer record = new TokenBuffer(EXACT, false)) {
            int tokens = 0;
            int depth = 0;
            boolean more = true;
            while (more) {
                JsonToken token = json.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (tokens <= MOST_TOKENS) {
                    record.copyCurrentEventExact(json);
                }
                tokens++;
                more = depth > 0;
                if (more && json.nextToken() == null) {
                    throw new JsonEOFException(json, null, "the record is cut off");
                }
            }
            return tokens > MOST_TOKENS ? null : tree(record);
        }
    }

    private static JsonNode tree(TokenBuffer record) throws IOException {
        try (JsonParser parser = record.asParserOnFirstToken()) {
            return EXACT.readTree(parser);
        }
    }
}
