package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.Refusal;

/** Takes sent files to disk piece by piece, so that their size never is a matter of memory. */
@Singleton
class Spool {
    private static final String SUFFIX = ".spool";
    private static final int PIECE = 64 * 1024;

    private final Path directory;
    private final long maxBytes;

    Spool(ImportConfig config) {
        this.directory = config.directory();
        this.maxBytes = config.maxFile().asLongValue();
    }

    /** Refuses a file whose announced length is already too much, before a byte of it is read. */
    void checkAnnounced(long length) {
        if (length > maxBytes) {
            throw tooLarge();
        }
    }

    SpoolFile take(InputStream sent) {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "import-", SUFFIX);
            try {
                return copy(sent, file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpoolFile copy(InputStream sent, Path file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = sent.read(piece); read >= 0; read = sent.read(piece)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw tooLarge();
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        if (bytes == 0) {
            throw Refusal.of(CatalogProblem.IMPORT_EMPTY, "Send the file as the body of the call.");
        }
        return new SpoolFile(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    void drop(SpoolFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that name; another replica has a spool of its own, so it may be missing here. */
    SpoolFile at(String name, long bytes, String sha256) {
        return new SpoolFile(directory.resolve(name), bytes, sha256);
    }

    boolean holds(SpoolFile file) {
        return Files.isRegularFile(file.path());
    }

    void drop(String name) {
        drop(at(name, 0, ""));
    }

    /** Removes every file that is not named: what a crash left behind, and what nobody can try again. */
    void keepOnly(Set<String> names) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                if (!names.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(CatalogProblem.IMPORT_TOO_LARGE, "An import may have %d bytes at most.".formatted(maxBytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
