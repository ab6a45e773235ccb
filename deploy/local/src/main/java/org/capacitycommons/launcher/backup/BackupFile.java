package org.capacitycommons.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A backup to be restored. Every byte is compared with the manifest before one of them is believed. */
public final class BackupFile {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Manifest manifest;

    private BackupFile(Path file, Manifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    /** @throws LauncherFailure when it is no backup, or none that this version and machine can open */
    public static BackupFile open(Path file) {
        try (var zip = new ZipFile(file.toFile(), UTF_8)) {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new LauncherFailure("%s is no whole backup: it has no list of its content.".formatted(file));
            }
            try (InputStream content = zip.getInputStream(entry)) {
                var manifest = Json.mapper().readValue(content, Manifest.class);
                requireOpenable(file, manifest);
                return new BackupFile(file, manifest);
            }
        } catch (ZipException noArchive) {
            throw new LauncherFailure("%s is not a backup, or its end is missing.".formatted(file), noArchive);
        } catch (IOException unreadable) {
            throw new LauncherFailure("%s cannot be read.".formatted(file), unreadable);
        }
    }

    private static void requireOpenable(Path file, Manifest manifest) {
        if (manifest.format() != Manifest.FORMAT) {
            throw new LauncherFailure("%s has form %d, and this version reads form %d only."
                    .formatted(file, manifest.format(), Manifest.FORMAT));
        }
        if (!manifest.machine().equals(Manifest.thisMachine())) {
            throw new LauncherFailure("%s was taken on %s, and its data files open on that kind of machine only."
                    .formatted(file, manifest.machine()));
        }
    }

    public String takenAt() {
        return manifest.takenAt();
    }

    public String postgres() {
        return manifest.postgres();
    }

    public long bytes() {
        return manifest.files().stream().mapToLong(Manifest.Entry::bytes).sum();
    }

    /**
     * Unpacks everything into an empty folder, closed to everybody else.
     *
     * @param progress told how many bytes are done
     * @throws LauncherFailure at the first file that is not what the manifest says; what was unpacked is of no use then
     */
    public void unpackTo(Path folder, LongConsumer progress) {
        try (var zip = new ZipFile(file.toFile(), UTF_8)) {
            unpackFolders(zip, folder);
            long done = 0;
            for (Manifest.Entry entry : manifest.files()) {
                unpack(zip, entry, inside(folder, entry.path()));
                done += entry.bytes();
                progress.accept(done);
            }
            requireNothingElse(zip);
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "The backup could not be unpacked to %s: check the free space there, and the file %s."
                            .formatted(folder, file),
                    refused);
        }
    }

    private static void unpackFolders(ZipFile zip, Path folder) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
            ZipEntry entry = entries.next();
            if (entry.isDirectory()) {
                Files.createDirectories(inside(folder, entry.getName()), ownerOnly);
            }
        }
    }

    private void unpack(ZipFile zip, Manifest.Entry entry, Path target) throws IOException {
        ZipEntry packed = zip.getEntry(entry.path());
        if (packed == null) {
            throw damaged(entry, null);
        }
        MessageDigest digest = BackupWriter.sha256();
        long bytes;
        try (InputStream content = new DigestInputStream(zip.getInputStream(packed), digest);
                OutputStream out = Files.newOutputStream(target)) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            bytes = copy(content, out, entry.bytes());
        } catch (ZipException garbled) {
            throw damaged(entry, garbled);
        }
        if (bytes != entry.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw damaged(entry, null);
        }
    }

    /** Stops soon after what was promised, so that a small archive cannot fill the disk. */
    private static long copy(InputStream content, OutputStream out, long promised) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        for (int read = content.read(buffer); read >= 0 && done <= promised; read = content.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
        }
        return done;
    }

    private LauncherFailure damaged(Manifest.Entry entry, @Nullable Exception cause) {
        String sentence =
                "%s is damaged at %s: nothing was changed. Take another copy of it.".formatted(file, entry.path());
        return cause == null ? new LauncherFailure(sentence) : new LauncherFailure(sentence, cause);
    }

    private void requireNothingElse(ZipFile zip) {
        var listed = manifest.files().stream().map(Manifest.Entry::path).collect(Collectors.toSet());
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.NAME) && !listed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new LauncherFailure(
                            "%s holds %s, which its list does not name: it was altered.".formatted(file, name));
                });
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("an entry leaves the archive: " + name);
        }
        return place;
    }
}
