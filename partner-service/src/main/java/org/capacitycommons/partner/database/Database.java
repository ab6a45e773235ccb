package org.capacitycommons.partner.database;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** In the transaction of the caller. */
    public <T> T here(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(new Rows(connection));
        }
    }
}
