package org.capacitycommons.http;

import java.util.Locale;

/** Turns the name of an enum constant into the slug that goes over the wire. */
public final class Slug {
    private Slug() {}

    /** {@code LOST_RACE} becomes {@code lost-race}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
