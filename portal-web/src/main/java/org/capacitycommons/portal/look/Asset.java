package org.capacitycommons.portal.look;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that browsers keep for a year: its name carries a hash of its content. */
record Asset(String name, String mediaType, String content) {
    private static final int HASH_BYTES = 6;

    /**
     * @param file such as {@code portal.css}
     */
    static Asset of(String file, String mediaType, String content) {
        int dot = file.lastIndexOf('.');
        return new Asset(file.substring(0, dot) + "-" + hash(content) + file.substring(dot), mediaType, content);
    }

    String address() {
        return "/assets/" + name;
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
