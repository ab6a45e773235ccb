package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** One statement for many rows, sent in batches. */
final class Upsert {
    private static final int ROWS_AT_A_TIME = 200;

    private Upsert() {}

    /** Says which cells of a row go where. */
    interface Filling<R> {
        void fill(R row, Cells cells) throws SQLException;
    }

    static <R> int all(Connection connection, String sql, List<R> rows, Filling<R> filling) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (R row : rows) {
                filling.fill(row, new Cells(statement));
                statement.addBatch();
                pending++;
                if (pending == ROWS_AT_A_TIME) {
                    statement.executeBatch();
                    pending = 0;
                }
            }
            if (pending > 0) {
                statement.executeBatch();
            }
        }
        return rows.size();
    }

    /** Fills the parameters of a statement in their order. */
    static final class Cells {
        private final PreparedStatement statement;
        private int next = 1;

        private Cells(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(next++, value);
        }

        /** An empty cell means: not known. */
        void known(String value) throws SQLException {
            statement.setString(next++, value.isEmpty() ? null : value);
        }

        void number(int value) throws SQLException {
            statement.setInt(next++, value);
        }

        void time(Instant value) throws SQLException {
            statement.setObject(next++, value.atOffset(ZoneOffset.UTC));
        }

        /** Values separated by semicolons. */
        void list(String joined) throws SQLException {
            String[] values = joined.isEmpty()
                    ? new String[0]
                    : Arrays.stream(joined.split(";", -1)).map(String::strip).toArray(String[]::new);
            statement.setArray(next++, statement.getConnection().createArrayOf("varchar", values));
        }
    }
}
