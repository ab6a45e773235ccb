package org.capacitycommons.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a backup as a ZIP archive, each file with its hash, holding no more than a buffer in memory. */
final class BackupWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    BackupWriter(OutputStream target) {
        this.zip = new ZipOutputStream(target, UTF_8);
        // Twice the speed of the default for a few percent more bytes: databases are mostly text and zeros.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void folder(String path) throws IOException {
        zip.putNextEntry(new ZipEntry(path + "/"));
        zip.closeEntry();
    }

    void text(String path, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        add(path, target -> {
            target.write(bytes);
            return bytes.length;
        });
    }

    void file(String path, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            add(path, content::transferTo);
        }
    }

    /** As {@link #file}, for a file that its owner may delete at any moment: then it is not needed. */
    void fileIfThere(String path, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            add(path, content::transferTo);
        } catch (NoSuchFileException deleted) {
            return;
        }
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    /** Ends the archive; without it nobody takes it for a backup. */
    void manifest(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(Json.write(manifest).getBytes(UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @FunctionalInterface
    private interface Content {
        long writeTo(OutputStream target) throws IOException;
    }

    private void add(String path, Content content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(path));
        // Not closed: that would close the archive. It holds nothing back.
        long bytes = content.writeTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        entries.add(new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
