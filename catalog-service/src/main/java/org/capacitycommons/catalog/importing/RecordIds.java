package org.capacitycommons.catalog.importing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.time.PartialDate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Which ids and dates of feeds can be used. */
public final class RecordIds {
    private static final Pattern PROVIDER = Pattern.compile("[^\\p{Cntrl}/\\s]{1,100}");
    private static final Pattern OFFER = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    /** An index holds about 2,700 bytes in a line, of which a model may take a thousand. */
    private static final int MOST_BYTES = 1_000;

    private RecordIds() {}

    /** Whether a text can stand in the keys of tables. */
    public static boolean isKey(String text) {
        return !text.isBlank() && isPrintable(text) && text.getBytes(UTF_8).length <= MOST_BYTES;
    }

    /** Whether a text can be stored as it is: no control characters, and no half of a character. */
    public static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(character -> Character.isISOControl(character)
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }

    /** Providers stand in keys before a slash. */
    public static boolean isProvider(String id) {
        return PROVIDER.matcher(id).matches();
    }

    public static boolean isOffer(String id) {
        return OFFER.matcher(id).matches() && !id.isBlank();
    }

    /** A year, month or day; null for anything else: a date that is none is not known, and costs no record. */
    public static @Nullable String date(@Nullable String stated) {
        return PartialDate.isOne(stated) ? stated : null;
    }
}
