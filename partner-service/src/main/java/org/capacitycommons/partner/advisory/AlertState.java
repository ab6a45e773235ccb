package org.capacitycommons.partner.advisory;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Where an alert stands. What may happen next is in {@link AlertMoves} and nowhere else. */
enum AlertState {
    /** Waits for the ministry. */
    OPEN,
    /** The ministry has said what it will do. */
    ACKNOWLEDGED,
    /** No longer of concern; final. */
    CLEARED;

    /** The state that a query names. */
    static AlertState of(String name) {
        for (AlertState state : values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "The states are OPEN, ACKNOWLEDGED and CLEARED.")
                .at(FieldError.of("state", "not-an-option"));
    }
}
