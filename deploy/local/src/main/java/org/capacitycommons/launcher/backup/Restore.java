package org.capacitycommons.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.Home;

/**
 * Puts a backup in the place of a state folder's data. It is unpacked beside the data first, so that it can be looked at
 * before anything is given up; what was there before is moved aside, never deleted.
 */
public final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Home home;
    private final Home beside;
    private final Clock clock;

    public Restore(Home home, Clock clock) {
        this.home = home;
        this.beside = new Home(home.project(), home.folder().resolve("restore.unfinished"));
        this.clock = clock;
    }

    /** Unpacks and compares every byte; returns the place where it can be tried out. */
    public Home unpack(BackupFile backup, LongConsumer progress) {
        discard();
        beside.create();
        backup.unpackTo(beside.folder(), progress);
        try {
            Files.createFile(beside.postgresInitialised());
        } catch (IOException refused) {
            throw notWritable(refused);
        }
        return beside;
    }

    /** Makes the unpacked state the one that the next start uses; returns where the former one is kept. */
    public Path putInPlace() {
        Path kept = home.folder().resolve("replaced-" + STAMP.format(clock.instant()));
        try {
            for (Path path : List.of(home.postgres(), home.secretsFile(), home.demoAccountsFile())) {
                if (holdsSomething(path)) {
                    Files.createDirectories(kept);
                    Files.move(path, kept.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            // Left where nothing was before: an empty folder in the way.
            FolderTree.delete(home.postgres());
            // Made from the database: one that is newer than its database would show what is no longer there.
            FolderTree.delete(home.catalog());
            for (Path path : List.of(home.postgres(), home.secretsFile(), home.demoAccountsFile())) {
                Path restored = beside.folder().resolve(path.getFileName());
                if (Files.exists(restored)) {
                    Files.move(restored, path, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            FolderTree.delete(beside.folder());
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "The restored state could not be put in place: the former one is in %s, the restored one in %s."
                            .formatted(kept, beside.folder()),
                    refused);
        }
        return kept;
    }

    private static boolean holdsSomething(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isPresent();
        }
    }

    /** Deletes what was unpacked; the state in use was never touched. */
    public void discard() {
        try {
            FolderTree.delete(beside.folder());
        } catch (IOException refused) {
            throw notWritable(refused);
        }
    }

    private LauncherFailure notWritable(IOException cause) {
        return new LauncherFailure("%s cannot be written or deleted.".formatted(beside.folder()), cause);
    }
}
