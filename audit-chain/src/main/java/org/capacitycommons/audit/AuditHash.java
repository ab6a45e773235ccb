package org.capacitycommons.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The hash of one row over its own bytes and the hash of the row before it.
 *
 * <p>Each value goes in with its length, so that moving a character from one column to the next is seen; an absent
 * value differs from an empty one.
 */
final class AuditHash {
    /** What the first row of a chain points back to. */
    static final String GENESIS = "0".repeat(64);

    private AuditHash() {}

    static String of(String previous, long seq, Instant at, AuditEvent event) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, Long.toString(seq));
        add(digest, at.toString());
        add(digest, event.chain());
        add(digest, event.actor());
        add(digest, event.action());
        add(digest, event.subject());
        add(digest, event.before());
        add(digest, event.after());
        add(digest, event.reason());
        add(digest, event.requestId());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
        int length = value == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
