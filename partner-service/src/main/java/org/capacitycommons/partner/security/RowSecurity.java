package org.capacitycommons.partner.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;

import io.quarkus.arc.Arc;

/**
 * Tells the database, at the start of every transaction, for whom it works: for which organisation, in which role, and
 * who acts. The policies of the migrations read these settings; they end with the transaction, so a connection carries
 * nothing over to the next caller.
 */
@Singleton
class RowSecurity {
    private static final String SET = "select set_config('app.org', ?, true), set_config('app.role', ?, true),"
            + " set_config('app.subject', ?, true), set_config('statement_timeout', ?, true)";
    private static final String MEMBERSHIP = "select name, kind, member_standing(id, ?) as standing"
            + " from organisation where id = ? and nation = ? and verified";

    private final DataSource dataSource;
    private final TransactionManager transactions;
    private final Instance<Token> token;
    private final SecuritySettings settings;

    RowSecurity(
            DataSource dataSource, TransactionManager transactions, Instance<Token> token, SecuritySettings settings) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.token = token;
        this.settings = settings;
    }

    /**
     * A transaction that could not be announced is ended here: whoever begins one gives it up when this fails and leaves
     * it on the thread, where the next caller would work in it, for nobody, and find nothing.
     */
    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        try {
            announce();
        } catch (SQLException | RuntimeException unannounced) {
            end(unannounced);
            throw unannounced;
        }
    }

    private void end(Exception unannounced) {
        try {
            transactions.rollback();
        } catch (SystemException | IllegalStateException e) {
            unannounced.addSuppressed(e);
        }
    }

    private void announce() throws SQLException {
        if (SystemWork.isRunning()) {
            try (Connection connection = dataSource.getConnection()) {
                announce(connection, "", "system", SystemWork.ACTOR, 0);
            }
        } else if (StartedWork.caller().isPresent()) {
            try (Connection connection = dataSource.getConnection()) {
                announce(connection, StartedWork.caller().get());
            }
        } else if (Arc.container().requestContext().isActive()) {
            announce(token.get());
        }
    }

    private void announce(Token claims) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Caller caller = claims.isAnonymous() ? Caller.ANYONE : known(connection, claims);
            announce(connection, caller);
        }
    }

    private void announce(Connection connection, Caller caller) throws SQLException {
        announce(
                connection,
                caller.scope().organisationOrNone(),
                caller.announcedRole(),
                caller.subject().isEmpty() ? "anonymous" : caller.subject(),
                settings.statementTimeout().toMillis());
    }

    /** Read without the entities: their session starts only after this transaction was announced. */
    private static Caller known(Connection connection, Token claims) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MEMBERSHIP)) {
            select.setString(1, claims.subject());
            select.setString(2, claims.organisation());
            select.setString(3, claims.nation());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return claims.caller(null, null);
                }
                Caller.Membership membership = new Caller.Membership(
                        claims.organisation(),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        claims.nation());
                return claims.caller(membership, MemberStanding.of(row.getString("standing")));
            }
        }
    }

    private static void announce(
            Connection connection, String organisation, String role, String subject, long timeoutMillis)
            throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, organisation);
            set.setString(2, role);
            set.setString(3, subject);
            set.setString(4, String.valueOf(timeoutMillis));
            set.execute();
        }
    }
}
