package org.capacitycommons.catalog.database;

import java.sql.SQLException;

/** PostgreSQL refused or could not be reached. The cause tells which, and decides the answer over HTTP. */
public final class DatabaseFailed extends RuntimeException {

    DatabaseFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
