package org.capacitycommons.catalog.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Runs SQL in the transaction of the caller, or each statement by itself where there is none.
 *
 * <p>Plain SQL, because the heavy paths of the catalogue are sets (imports, aggregates over offers, the change table)
 * and because what is sent can then be read here as it is.
 */
@Singleton
public class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something that needs the connection itself. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> T inConnection(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return inConnection(connection -> {
            try (PreparedStatement select = prepared(connection, sql, parameters)) {
                return rows(select, reader);
            }
        });
    }

    /**
     * As {@link #list}, with a plan for just this call: for statements over tables that grow by orders of magnitude
     * between two calls. The statement alone, not the transaction, as the setting {@code plan_cache_mode} would: that
     * would also plan the check of every foreign key of every row anew.
     */
    public <T> List<T> plannedAnew(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return inConnection(connection -> {
            try (PreparedStatement select = prepared(connection, sql, parameters)) {
                select.unwrap(PGStatement.class).setPrepareThreshold(0);
                return rows(select, reader);
            }
        });
    }

    private static <T> List<T> rows(PreparedStatement select, RowReader<T> reader) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            Row row = new Row(result);
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** The single number that a query such as {@code select count(*) as number} gives. */
    public long number(String sql, @Nullable Object... parameters) {
        return first(sql, row -> row.number("number"), parameters).orElseThrow();
    }

    /** How many rows were written. */
    public int write(String sql, @Nullable Object... parameters) {
        return inConnection(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The same statement for many rows, in one round trip. */
    public void writeAll(String sql, Collection<@Nullable Object[]> rows) {
        inConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (@Nullable Object[] row : rows) {
                    bind(connection, statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
    }

    /** Sends rows with {@code copy … from stdin}; how many. */
    public long copy(String sql, CopyText rows) {
        return inConnection(connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(sql, new ByteArrayInputStream(rows.bytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, parameters);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, sqlValue(connection, parameters[i]));
        }
    }

    private static @Nullable Object sqlValue(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
            default -> value;
        };
    }
}
