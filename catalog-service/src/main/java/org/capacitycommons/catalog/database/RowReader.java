package org.capacitycommons.catalog.database;

import java.sql.SQLException;

/** Makes one object of the row it is given. */
@FunctionalInterface
public interface RowReader<T> {
    T read(Row row) throws SQLException;
}
