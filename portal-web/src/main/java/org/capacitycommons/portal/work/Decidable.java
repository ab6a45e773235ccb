package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Optional;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.Conditions;

/** Records of a kind on which an administrator decides, one page each. */
public interface Decidable {

    /** Names the kind in addresses and in message keys. */
    String slug();

    /** One of them as the page shows it; empty when there is none by that id. */
    Optional<WorkItem> find(String id);

    /** Passes a decision on to the service; {@code act} is one of those that the item offered. */
    void decide(String id, String act, String reason, Conditions conditions);

    /** What a decision needs besides a reason, filled with what was typed. */
    default List<Field> fields(String id, Typed typed) {
        return List.of();
    }

    /** The same with everything that was typed, for kinds that ask for more than a reason. */
    default void decide(String id, String act, Typed typed, Conditions conditions) {
        decide(id, act, typed.first("reason"), conditions);
    }

    /** Whether there still is a page of one that has been decided; otherwise the visitor goes on with the list. */
    default boolean staysReadable() {
        return true;
    }
}
