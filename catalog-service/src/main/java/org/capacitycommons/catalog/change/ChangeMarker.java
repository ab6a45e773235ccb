package org.capacitycommons.catalog.change;

import java.util.List;
import java.util.regex.Pattern;

import org.capacitycommons.http.Cursor;

/**
 * How far somebody has read.
 *
 * @param database transaction ids mean nothing in another one
 */
record ChangeMarker(String database, long xid, long seq) {
    private static final int PARTS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    static ChangeMarker read(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        if (!NUMBER.matcher(parts.get(1)).matches()
                || !NUMBER.matcher(parts.get(2)).matches()) {
            throw Cursor.invalid();
        }
        return new ChangeMarker(parts.getFirst(), Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)));
    }

    String written() {
        return Cursor.encode(database, String.valueOf(xid), String.valueOf(seq));
    }
}
