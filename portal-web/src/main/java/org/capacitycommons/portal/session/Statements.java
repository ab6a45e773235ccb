package org.capacitycommons.portal.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Single statements against the session store, each in a transaction of its own. */
final class Statements {
    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Changes rows; answers how many. */
    int run(String sql, Object... values) {
        return twice(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = filled(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The first column of the first row, as bytes. */
    Optional<byte[]> bytes(String sql, Object... values) {
        return rows(row -> row.getBytes(1), sql, values).stream().findFirst();
    }

    /** Every row. */
    <T> List<T> rows(Reader<T> reader, String sql, Object... values) {
        return twice(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = filled(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return List.copyOf(all);
            }
        });
    }

    /** One statement. */
    @FunctionalInterface
    private interface Statement<T> {
        T execute() throws SQLException;
    }

    /** A pooled connection may have died with the server that it led to; a second one shows whether there is a new one. */
    private static <T> T twice(Statement<T> statement) {
        try {
            return statement.execute();
        } catch (SQLException stale) {
            try {
                return statement.execute();
            } catch (SQLException gone) {
                gone.addSuppressed(stale);
                throw new SessionStoreGone(gone);
            }
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
