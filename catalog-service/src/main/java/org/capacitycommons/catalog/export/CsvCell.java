package org.capacitycommons.catalog.export;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a CSV file (RFC 4180) that a spreadsheet will not run. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front, and so does one that begins with an apostrophe already: so the reader always knows
 * whether to take one away.
 */
public final class CsvCell {
    private static final String FORMULA_STARTS = "=+-@\t\r'";

    private CsvCell() {}

    /** The cell as it is written; not known is an empty cell. */
    public static String written(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && safe.equals(safe.strip());
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** The value again of a cell whose quotes are gone already. */
    public static @Nullable String read(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return cell.charAt(0) == '\'' && cell.length() > 1 && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
