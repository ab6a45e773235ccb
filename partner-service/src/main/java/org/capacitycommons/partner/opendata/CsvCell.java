package org.capacitycommons.partner.opendata;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front: what
 * a stranger typed must not compute on the machine of who opens the file.
 */
final class CsvCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|";
    private static final String NEEDS_QUOTES = ",\"\r\n;";

    private CsvCell() {}

    static String of(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = isFormula(value) ? "'" + value : value;
        return safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Takes back what {@link #of} put in front, so that an exported table can be taken in again. */
    static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Some programs trim a cell before they look at it. */
    private static boolean isFormula(String value) {
        return !NUMBER.matcher(value).matches() && (starts(value) || starts(value.stripLeading()));
    }

    private static boolean starts(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
