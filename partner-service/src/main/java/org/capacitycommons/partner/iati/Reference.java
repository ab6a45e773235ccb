package org.capacitycommons.partner.iati;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Identifiers of organisations as the standard takes them. */
final class Reference {
    private static final Pattern USABLE = Pattern.compile("[^/&|?\\s]{1,200}");

    private Reference() {}

    /** The identifier without blanks around it, or null for one that validators refuse. */
    static @Nullable String usable(@Nullable String typed) {
        String ref = typed == null ? "" : typed.strip();
        return USABLE.matcher(ref).matches() ? ref : null;
    }
}
