package org.capacitycommons.http;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;

import org.jspecify.annotations.Nullable;

/**
 * Reads what really happened out of an exception and its causes: a neighbour that is gone, a lost race, or a fault of
 * our own.
 */
sealed interface Fault {

    /** The database is unreachable, full or shutting down: the same call can succeed later. */
    record Outage() implements Fault {}

    /** Two writers met; the other one was first. */
    record LostRace() implements Fault {}

    /** A value that the database can't read or hold, for example a NUL character or a year beyond its calendar. */
    record UnstorableValue() implements Fault {}

    /** Nothing the caller can mend. */
    record Bug() implements Fault {}

    static Fault of(Throwable thrown) {
        if (causes(thrown).anyMatch(OptimisticLockException.class::isInstance)) {
            return new LostRace();
        }
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(Fault::ofSql)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Bug::new);
    }

    private static Optional<Fault> ofSql(SQLException e) {
        if (e instanceof SQLTimeoutException) {
            return Optional.of(new Outage());
        }
        return ofSqlState(e.getSQLState(), e.getMessage());
    }

    private static Optional<Fault> ofSqlState(@Nullable String state, @Nullable String message) {
        if (state == null) {
            // The pool gives up waiting for a connection with an SQLException that has no state.
            return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout")
                    ? Optional.of(new Outage())
                    : Optional.empty();
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57" -> Optional.of(new Outage());
            case "40", "55" -> Optional.of(new LostRace());
            default ->
                switch (state) {
                    case "23505" -> Optional.of(new LostRace());
                    case "22003", "22007", "22008", "22021", "22P02", "22P05" -> Optional.of(new UnstorableValue());
                    default -> Optional.empty();
                };
        };
    }

    /** The exception and its causes, bounded in case they form a circle. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
    }
}
