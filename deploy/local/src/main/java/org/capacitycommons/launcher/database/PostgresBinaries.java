package org.capacitycommons.launcher.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.FolderTree;

/**
 * PostgreSQL's program files, unpacked once from the archive on the class path. They are written as they are read: the
 * archive opens to four times the launcher's whole heap.
 */
final class PostgresBinaries {

    private static final int OWNER_EXECUTABLE = 0100;

    private final Path programs;

    PostgresBinaries(Path programs) {
        this.programs = programs;
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}; another suite of the checkout may be at it, too. */
    Path unpacked() throws IOException {
        String archive = archiveName();
        try (InputStream content = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (content == null) {
                throw new LauncherFailure(
                        "There is no embedded PostgreSQL for this kind of machine (%s): name a server of your own in PORTAL_DB_URL."
                                .formatted(archive));
            }
            Path folder = programs.resolve(folderName(archive));
            try (FileChannel channel = FileChannel.open(
                            programs.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (Files.notExists(folder)) {
                    Path fresh = programs.resolve("postgres.new");
                    FolderTree.delete(fresh);
                    unpack(content, fresh);
                    Files.move(fresh, folder);
                }
            }
            return folder;
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = target.resolve(entry.getName()).normalize();
                if (!place.startsWith(target)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                write(tar, entry, place);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place);
        boolean isProgram =
                (entry.getMode() & OWNER_EXECUTABLE) != 0 || entry.getName().contains("bin/");
        if (isProgram && !place.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + place);
        }
    }

    /** The archive's size tells versions apart, which its name does not. */
    private static String folderName(String archive) throws IOException {
        var resource = PostgresBinaries.class.getResource("/" + archive);
        long size = resource == null ? 0 : resource.openConnection().getContentLengthLong();
        return archive.replaceFirst("\\.txz$", "") + "-" + size;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "postgres-%s-%s.txz".formatted(system, machine);
    }
}
