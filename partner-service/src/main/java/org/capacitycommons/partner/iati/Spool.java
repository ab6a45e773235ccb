package org.capacitycommons.partner.iati;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Puts an upload on disk before anything else is done with it: a slow sender holds no transaction and no memory. */
final class Spool {
    static final long LARGEST = 100L << 20;
    private static final int PIECE = 64 << 10;

    private Spool() {}

    /** A file on disk, to be deleted by who takes it. */
    record Spooled(Path file, String sha256, long bytes) {
        void drop() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Spooled of(InputStream upload) throws IOException {
        Path file = Files.createTempFile("iati-import-", ".xml");
        MessageDigest digest = sha256();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = upload.read(piece); read >= 0; read = upload.read(piece)) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw Refusal.of(HttpProblem.PAYLOAD_TOO_LARGE, "A file may have 100 MB. Send it in parts.");
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Spooled(file, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
