package org.capacitycommons.http;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the records of this page, in the asked order
 * @param total how many records match over all pages
 * @param next opaque marker of the next page, or null on the last one
 */
public record Listing<T>(
        List<T> items, long total, @Nullable String next) {

    /** Most records a caller may ask for at once. */
    public static final int MAX_LIMIT = 100;

    public static final int DEFAULT_LIMIT = 20;

    public Listing {
        items = List.copyOf(items);
    }

    /** A list that is always given whole. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, items.size(), null);
    }

    /** The asked page size, or the default; refuses what lies outside 1 to {@link #MAX_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        return limit(asked, MAX_LIMIT);
    }

    /** As {@link #limit(Integer)}, for the few short lists that may be read whole. */
    public static int limit(@Nullable Integer asked, int most) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > most) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "The limit must be between 1 and " + most + ".")
                    .at(FieldError.of("limit", "out-of-range", "min", "1", "max", String.valueOf(most)));
        }
        return asked;
    }
}
