package org.capacitycommons.portal.work;

/** Something that waits for administrators; it stands on their first page with its number. */
public interface Waiting {

    /** What it is about, in the order in which it is looked at: harm to people comes first. */
    enum Group {
        HARM,
        DECISIONS,
        CATALOGUE,
        MACHINERY
    }

    /** Names it in addresses and in message keys. */
    String slug();

    Group group();

    /** Its place among those of its group. */
    int order();

    /** How many wait now. */
    long waiting();

    /** Whether there may be more than {@link #waiting()} tells, because the service does not count them. */
    default boolean mayBeMore() {
        return false;
    }

    /** Where its list is. */
    default String address() {
        return "/admin/" + slug();
    }
}
