package org.capacitycommons.http;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name a caller gives to one attempt to write.
 *
 * @param value 1 to 255 visible ASCII characters; best a random UUID
 */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    static IdempotencyKey required(@Nullable String header) {
        if (header == null || !FORM.matcher(header.strip()).matches()) {
            throw Refusal.of(
                    HttpProblem.IDEMPOTENCY_KEY_REQUIRED,
                    "Send a new random Idempotency-Key (1 to 255 visible characters) with every attempt to write.");
        }
        return new IdempotencyKey(header.strip());
    }
}
