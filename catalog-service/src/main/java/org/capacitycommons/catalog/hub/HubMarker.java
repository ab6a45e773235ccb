package org.capacitycommons.catalog.hub;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Refusal;

/**
 * The last model of a page: its place in the order and its id, so that models which come meanwhile neither push one
 * out of the next page nor into it a second time.
 */
record HubMarker(HubOrder order, String key, String hubId) {
    private static final int PARTS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** As PostgreSQL writes times. Narrower than what either side could read, so that both can. */
    private static final Pattern TIME = Pattern.compile(
            "([12]\\d{3}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)[-+](?:0\\d|1[0-4])(?::[0-5]\\d)?");

    static HubMarker read(String cursor, HubOrder expected) {
        try {
            List<String> parts = Cursor.decode(cursor, PARTS);
            HubMarker marker = new HubMarker(expected, parts.get(1), parts.get(2));
            // A marker of another order would silently skip models.
            if (parts.getFirst().equals(expected.name()) && marker.isUsable()) {
                return marker;
            }
        } catch (Refusal _) {
            // Worded below as the Hub's clients expect it.
        }
        throw HubRefusal.badRequest("Invalid cursor: take it from the Link header of the page before");
    }

    String written() {
        return Cursor.encode(order.name(), key, hubId);
    }

    private boolean isUsable() {
        return switch (order) {
            case BY_SIZE -> NUMBER.matcher(key).matches();
            case BY_CHANGE -> isTime(key);
            case BY_ID, BY_ID_DOWN, BY_RELEASE -> true;
        };
    }

    private static boolean isTime(String key) {
        Matcher form = TIME.matcher(key);
        if (!form.matches()) {
            return false;
        }
        try {
            return LocalDateTime.parse(form.group(1) + "T" + form.group(2)).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
