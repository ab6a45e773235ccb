package org.capacitycommons.portal.page;

/** How much the visitor has not read yet; the head of every page says so. */
@FunctionalInterface
public interface Unread {
    /** For pages of nobody in particular. */
    Unread NOTHING = () -> 0;

    /** The number, or 0 where nobody can say. */
    long count();
}
