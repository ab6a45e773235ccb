package org.capacitycommons.portal.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** As long as it lasts, the portal's own tables are not to be found. */
record StoreOutage(String database, String owner, String password) implements AutoCloseable {

    static StoreOutage of(String database, String owner, String password) {
        var outage = new StoreOutage(database, owner, password);
        outage.run("alter table portal_session rename to portal_session_away");
        outage.run("alter table rescued_form rename to rescued_form_away");
        return outage;
    }

    @Override
    public void close() {
        run("alter table portal_session_away rename to portal_session");
        run("alter table rescued_form_away rename to rescued_form");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(database, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
