package org.capacitycommons.partner.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs work in a transaction of its own, or in the one that is there. */
@Singleton
public class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on an open connection. */
    public interface Work<T> {
        T with(Rows rows) throws SQLException;
    }

    /** In a new transaction, which ends with the work. */
    public <T> T alone(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> here(work));
    }

    /** In a new transaction that is undone: nothing stays but the answer. */
    public <T> T tried(Work<T> work) {
        List<T> answer = new ArrayList<>();
        try {
            alone(rows -> {
                answer.add(work.with(rows));
                throw new Undone();
            });
        } catch (Undone _) {
            return answer.getFirst();
        }
        throw new IllegalStateException("A transaction that is to be undone was kept");
    }

    /** Ends a transaction without keeping it. */
    private static final class Undone extends RuntimeException {
        Undone() {
            super(null, null, false, false);
        }
    }

    /** In the transaction of the caller. */
    public <T> T here(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(new Rows(connection));
        }
    }
}
