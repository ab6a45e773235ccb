package org.capacitycommons.partner.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;

import io.quarkus.arc.Arc;

/**
 * Tells the database, at the start of every transaction, for whom it works. The policies of the first migration read
 * the two settings; they end with the transaction, so a connection carries nothing over to the next caller.
 */
@Singleton
class RowSecurity {
    private static final String SET =
            "select set_config('app.org', ?, true), set_config('app.role', ?, true), set_config('statement_timeout', ?, true)";

    /** The strongest first: an account with two roles is bound by the one that sees most. */
    private static final List<String> STRONGEST_FIRST = List.of(Role.ADMIN, Role.AUDITOR, Role.MINISTRY, Role.PARTNER);

    private final DataSource dataSource;
    private final Instance<Token> token;
    private final SecuritySettings settings;

    RowSecurity(DataSource dataSource, Instance<Token> token, SecuritySettings settings) {
        this.dataSource = dataSource;
        this.token = token;
        this.settings = settings;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        if (SystemWork.isRunning()) {
            announce("", "system", 0);
        } else if (Arc.container().requestContext().isActive()) {
            Token caller = token.get();
            announce(
                    caller.organisation(),
                    role(caller.roles()),
                    settings.statementTimeout().toMillis());
        }
    }

    private static String role(Set<String> roles) {
        return STRONGEST_FIRST.stream().filter(roles::contains).findFirst().orElse("anonymous");
    }

    private void announce(String organisation, String role, long timeoutMillis) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, organisation);
            set.setString(2, role);
            set.setString(3, String.valueOf(timeoutMillis));
            set.execute();
        }
    }
}
