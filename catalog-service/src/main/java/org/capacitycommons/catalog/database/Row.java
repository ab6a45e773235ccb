package org.capacitycommons.catalog.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column name; each column says whether it may be null. */
public final class Row {
    private final ResultSet columns;

    Row(ResultSet columns) {
        this.columns = columns;
    }

    public String text(String column) throws SQLException {
        return present(column, columns.getString(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    public int integer(String column) throws SQLException {
        return columns.getInt(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = columns.getLong(column);
        return columns.wasNull() ? null : value;
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        int value = columns.getInt(column);
        return columns.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public @Nullable Boolean flagOrNull(String column) throws SQLException {
        boolean value = columns.getBoolean(column);
        return columns.wasNull() ? null : value;
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return columns.getBigDecimal(column);
    }

    /** A number with all its digits, never in scientific notation. */
    public @Nullable String exactOrNull(String column) throws SQLException {
        BigDecimal value = columns.getBigDecimal(column);
        return value == null ? null : value.toPlainString();
    }

    public LocalDate date(String column) throws SQLException {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = columns.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A column of type {@code text[]}; null counts as empty. */
    public List<String> texts(String column) throws SQLException {
        Array array = columns.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static <T> T present(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("Column " + column + " is null against the schema");
        }
        return value;
    }
}
