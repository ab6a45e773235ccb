package org.capacitycommons.partner.security;

/** How far a reader sees. Every finder takes one: there is no way to read without saying for whom. */
public sealed interface Scope {

    /** What anyone sees. */
    record PublicOnly() implements Scope {}

    /** What is public, and everything of one organisation. */
    record Own(String organisation) implements Scope {}

    /** Every record: administrators and auditors. */
    record Everything() implements Scope {}

    /** The organisation whose closed records are visible; empty for none, which no organisation is called. */
    default String organisationOrNone() {
        return this instanceof Own own ? own.organisation() : "";
    }

    default boolean seesEverything() {
        return this instanceof Everything;
    }
}
