package org.capacitycommons.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Opaque page markers: the sort values of the last record, never an offset, so that a page stays right on every
 * replica while records come and go.
 */
public final class Cursor {
    /** Separates the parts; can't occur in any of them because control characters are refused on the way in. */
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    /** The parts again; refuses with {@code invalid-cursor} what was not made by {@link #encode}. */
    public static List<String> decode(String cursor, int parts) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            List<String> found = List.of(text.split(SEPARATOR, -1));
            if (found.size() != parts) {
                throw invalid();
            }
            return found;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw invalid();
        }
    }

    /** For callers that find a part of a well-formed cursor unusable. */
    public static Refusal invalid() {
        return Refusal.of(HttpProblem.INVALID_CURSOR, "Take the cursor from the member 'next' of the page before.");
    }
}
