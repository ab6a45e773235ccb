package org.capacitycommons.catalog.affordability.formula;

/** Names the state of the arithmetic, so that figures computed at different times can be told apart. */
public final class Formula {
    /** Raised whenever a formula, a band or a table behind it changes. */
    public static final String VERSION = "affordability-1";

    /** Decimals that money is shown with; it is rounded once, at the end, half to even. */
    public static final int MONEY_DECIMALS = 6;

    private Formula() {}
}
