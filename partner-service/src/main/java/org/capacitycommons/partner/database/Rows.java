package org.capacitycommons.partner.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Rows of plain SQL, with what may be null said so. */
public final class Rows {
    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Makes a record of a row. */
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
        try (PreparedStatement select = prepared(sql, values);
                ResultSet rows = select.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.read(new Row(rows)));
            }
            return all;
        }
    }

    /** The same, in groups by the first column. */
    public <T> Map<String, List<T>> groups(String sql, Reading<T> reading, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement select = prepared(sql, values);
                ResultSet rows = select.executeQuery()) {
            Map<String, List<T>> groups = new LinkedHashMap<>();
            while (rows.next()) {
                groups.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(reading.read(new Row(rows)));
            }
            return groups;
        }
    }

    public int write(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement write = prepared(sql, values)) {
            return write.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case List<?> texts -> statement.setArray(i + 1, connection.createArrayOf("varchar", texts.toArray()));
                case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                case null -> statement.setObject(i + 1, null);
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    /** One row. */
    public record Row(ResultSet columns) {
        public String text(String column) throws SQLException {
            return columns.getString(column);
        }

        public @Nullable String optional(String column) throws SQLException {
            return columns.getString(column);
        }

        public int number(String column) throws SQLException {
            return columns.getInt(column);
        }

        public long big(String column) throws SQLException {
            return columns.getLong(column);
        }

        public boolean flag(String column) throws SQLException {
            return columns.getBoolean(column);
        }

        public @Nullable BigDecimal decimal(String column) throws SQLException {
            return columns.getBigDecimal(column);
        }

        public BigDecimal amount(String column) throws SQLException {
            return columns.getBigDecimal(column);
        }

        public LocalDate day(String column) throws SQLException {
            return columns.getObject(column, LocalDate.class);
        }

        public @Nullable LocalDate knownDay(String column) throws SQLException {
            return columns.getObject(column, LocalDate.class);
        }

        public Instant time(String column) throws SQLException {
            return columns.getObject(column, OffsetDateTime.class).toInstant();
        }

        public @Nullable Instant knownTime(String column) throws SQLException {
            OffsetDateTime time = columns.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }

        public List<String> texts(String column) throws SQLException {
            Array array = columns.getArray(column);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        }
    }
}
