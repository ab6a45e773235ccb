package org.capacitycommons.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a running server that its files are being copied. What it writes meanwhile is in its write-ahead log, which a
 * slot keeps until the end; the label that it gives at the end says from where that log has to be read.
 */
final class OnlineCopy implements AutoCloseable {

    private static final String SLOT = "portal_backup";

    private final Connection connection;
    private final String firstSegment;

    private OnlineCopy(Connection connection, String firstSegment) {
        this.connection = connection;
        this.firstSegment = firstSegment;
    }

    /** @param connection of a superuser; it stays with the copy until the end and is closed with it */
    static OnlineCopy begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            try (ResultSet row =
                    statement.executeQuery("select pg_walfile_name(pg_backup_start('portal backup', fast => true))")) {
                row.next();
                return new OnlineCopy(connection, row.getString(1));
            }
        }
    }

    /**
     * What the copy needs to be opened.
     *
     * @param label content of the file {@code backup_label}
     * @param segments the log written meanwhile
     */
    record End(String label, List<Path> segments) {}

    End end(Path data) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            return new End(row.getString(1), segments(data.resolve(ClusterFiles.WAL), row.getString(2)));
        }
    }

    private List<Path> segments(Path folder, String lastSegment) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isNeeded(String.valueOf(file.getFileName()), lastSegment))
                    .sorted()
                    .toList();
        }
    }

    /** Names of segments sort as they were written. */
    private boolean isNeeded(String name, String lastSegment) {
        boolean isSegment = name.matches("[0-9A-F]{24}");
        return name.endsWith(".history")
                || (isSegment && name.compareTo(firstSegment) >= 0 && name.compareTo(lastSegment) <= 0);
    }

    /** Gives the slot back with the connection, also when the copy was broken off. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
