package org.capacitycommons.catalog.importing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which ids and dates of feeds can be used. */
public final class RecordIds {
    private static final Pattern PROVIDER = Pattern.compile("[^\\p{Cntrl}/\\s]{1,100}");
    private static final Pattern OFFER = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private RecordIds() {}

    /** Providers stand in keys before a slash. */
    public static boolean isProvider(String id) {
        return PROVIDER.matcher(id).matches();
    }

    public static boolean isOffer(String id) {
        return OFFER.matcher(id).matches() && !id.isBlank();
    }

    /** A year, month or day; null for anything else: a date that is none is not known, and costs no record. */
    public static @Nullable String date(@Nullable String stated) {
        return stated == null || !PARTIAL_DATE.matcher(stated).matches() ? null : stated;
    }
}
