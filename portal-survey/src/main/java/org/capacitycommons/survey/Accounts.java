package org.capacitycommons.survey;

/** The demonstration accounts of a suite. */
@FunctionalInterface
public interface Accounts {

    String passwordOf(String person);
}
