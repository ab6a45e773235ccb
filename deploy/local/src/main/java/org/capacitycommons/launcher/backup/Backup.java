package org.capacitycommons.launcher.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.Home;

/**
 * Takes a backup: the files of the database server with all four databases as they were at one moment, the secrets
 * without which nothing in them can be opened, and the demonstration accounts. The search index is left out, because it
 * is made from the database.
 */
public final class Backup {

    static final String DATA = "postgres/data";
    static final String SECRETS = "secrets.json";
    static final String ACCOUNTS = "demo-accounts.json";

    private final Home home;
    private final Clock clock;

    public Backup(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Copies beside a server at work, which goes on meanwhile. */
    public void ofRunning(DatabaseServer server, Path target) {
        write(target, writer -> {
            try (Connection connection = server.admin("postgres")) {
                Instant begin = clock.instant();
                String version = version(connection);
                try (var copy = OnlineCopy.begin(connection)) {
                    cluster(writer, true);
                    OnlineCopy.End end = copy.end(home.postgresData());
                    writer.text(DATA + "/backup_label", end.label());
                    for (Path segment : end.segments()) {
                        writer.file(DATA + "/" + ClusterFiles.WAL + "/" + segment.getFileName(), segment);
                    }
                }
                return Manifest.of(begin, version, true, writer.entries());
            }
        });
    }

    /** Copies what a server left when it ended in good order. */
    public void ofStopped(Path target) {
        write(target, writer -> {
            if (Files.exists(home.postgresData().resolve("postmaster.pid"))) {
                throw new LauncherFailure(
                        "PostgreSQL did not end in good order last time: run ./portal start and ./portal stop, then back up.");
            }
            Instant begin = clock.instant();
            cluster(writer, false);
            String version =
                    Files.readString(home.postgresData().resolve("PG_VERSION")).strip();
            return Manifest.of(begin, version, false, writer.entries());
        });
    }

    @FunctionalInterface
    private interface Content {
        Manifest writeTo(BackupWriter writer) throws IOException, SQLException;
    }

    /** Written beside its place and moved there when whole: a file of that name is always a backup. */
    private static void write(Path target, Content content) {
        if (Files.exists(target)) {
            throw new LauncherFailure("%s is there already: name a new file.".formatted(target));
        }
        Path fresh = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                            fresh,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                    var writer = new BackupWriter(out)) {
                writer.manifest(content.writeTo(writer));
                out.flush();
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "The backup could not be written to %s: check owner and free space there.".formatted(target),
                    refused);
        } catch (SQLException refused) {
            throw new LauncherFailure(
                    "PostgreSQL refused to be copied (%s).".formatted(refused.getSQLState()), refused);
        } finally {
            deleteUnfinished(fresh);
        }
    }

    private static void deleteUnfinished(Path fresh) {
        try {
            FolderTree.delete(fresh);
        } catch (IOException stays) {
            throw new LauncherFailure("%s is of no use and could not be deleted.".formatted(fresh), stays);
        }
    }

    private void cluster(BackupWriter writer, boolean running) throws IOException {
        writer.file(SECRETS, home.secretsFile());
        writer.fileIfThere(ACCOUNTS, home.demoAccountsFile());
        writer.folder(DATA);
        new ClusterFiles(home.postgresData(), running).giveTo(new ClusterFiles.Taker() {
            @Override
            public void folder(String path) throws IOException {
                writer.folder(DATA + "/" + path);
            }

            @Override
            public void file(String path, Path file) throws IOException {
                if (running) {
                    writer.fileIfThere(DATA + "/" + path, file);
                } else {
                    writer.file(DATA + "/" + path, file);
                }
            }
        });
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return List.of(row.getString(1).split(" ", -1)).getFirst();
        }
    }
}
