package org.capacitycommons.partner.seeding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A reference file of this service.
 *
 * @param name as in the folder {@code reference}
 * @param sha256 of its bytes: the same file is loaded once
 */
record ReferenceFile(String name, String text, String sha256) {

    static ReferenceFile read(String name) {
        try (InputStream file = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new ReferenceFile(name, new String(bytes, StandardCharsets.UTF_8), hash);
        } catch (IOException e) {
            throw new UncheckedIOException("The reference file " + name + " can't be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
