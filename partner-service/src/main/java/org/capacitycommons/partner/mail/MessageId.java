package org.capacitycommons.partner.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a letter in the form that mail programs know, the same at every try. */
final class MessageId {
    private static final int BYTES = 16;

    private MessageId() {}

    static String of(Letter letter, String from) {
        return "<%s@%s>".formatted(name(letter), from.substring(from.indexOf('@') + 1));
    }

    /** A name that says nothing about whom it is for, safe in a header and in a file name. */
    static String name(Letter letter) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(letter.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
