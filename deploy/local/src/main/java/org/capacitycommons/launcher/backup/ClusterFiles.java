package org.capacitycommons.launcher.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * The files of a database cluster that a copy needs. What the server makes anew at its start stays out, as PostgreSQL's
 * manual on base backups lists it; the folders themselves must be there.
 */
final class ClusterFiles {

    static final String WAL = "pg_wal";

    private static final Set<String> EMPTY_FOLDERS = Set.of(
            "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> OF_THE_PROCESS =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "backup_manifest");
    private static final String TEMPORARY = "pgsql_tmp";

    private final Path data;
    private final boolean running;

    /** @param running whether a server works on them, so that files come and go and the log of writes is not yet told */
    ClusterFiles(Path data, boolean running) {
        this.data = data;
        this.running = running;
    }

    /** Takes files and folders with their path below the data folder. */
    interface Taker {
        void folder(String path) throws IOException;

        void file(String path, Path file) throws IOException;
    }

    void giveTo(Taker taker) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(data)) {
                    return FileVisitResult.CONTINUE;
                }
                if (isNamedTemporary(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                String path = path(folder);
                taker.folder(path);
                boolean leftEmpty = EMPTY_FOLDERS.contains(path) || (running && path.equals(WAL));
                return leftEmpty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isNamedTemporary(file) && !OF_THE_PROCESS.contains(path(file))) {
                    taker.file(path(file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (running && failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private String path(Path below) {
        return data.relativize(below).toString().replace('\\', '/');
    }

    private static boolean isNamedTemporary(Path path) {
        return String.valueOf(path.getFileName()).startsWith(TEMPORARY);
    }
}
