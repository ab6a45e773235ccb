package org.capacitycommons.launcher.testserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.capacitycommons.launcher.database.EmbeddedPostgresServer;
import org.capacitycommons.launcher.database.Provisioning;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** A state folder with its database server. */
public record HomeWithServer(Home home, EmbeddedPostgresServer server) implements AutoCloseable {

    /** Starts the server of the folder; makes the cluster, its databases and roles where there are none. */
    public static HomeWithServer started(Path project, Path folder) throws Exception {
        var home = new Home(project, folder);
        home.create();
        Secrets secrets = Secrets.keptIn(home.secretsFile(), new RandomText());
        var server = new EmbeddedPostgresServer(
                home.postgres(),
                home.programs(),
                home.log("postgresql"),
                freePort(),
                secrets.of(Secret.POSTGRES_SUPERUSER),
                new ProcessRegister(home.run()));
        server.start();
        new Provisioning(server.address(), secrets).run();
        return new HomeWithServer(home, server);
    }

    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.address().admin(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String database, String query) throws SQLException {
        try (Connection connection = server.address().admin(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
