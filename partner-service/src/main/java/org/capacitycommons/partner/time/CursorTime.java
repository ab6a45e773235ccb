package org.capacitycommons.partner.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.capacitycommons.http.Cursor;

/** The time in a page marker. Whoever makes one up can write any year, and a database knows fewer than Java does. */
public final class CursorTime {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private CursorTime() {}

    /** The time that a cursor names; refuses the cursor when no record can have it. */
    public static Instant read(String part) {
        try {
            Instant time = Instant.parse(part);
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException _) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
