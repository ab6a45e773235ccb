package org.capacitycommons.partner.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/**
 * A row by the names of its columns.
 *
 * @param line of the file on which it begins
 */
public record CsvRow(int line, Map<String, String> cells) {

    /** The cell, or null where it is empty or the column is not there. */
    public @Nullable String optional(String column) {
        String cell = cells.getOrDefault(column, "").strip();
        return cell.isEmpty() ? null : cell;
    }

    /** The cell; the row is refused where it is empty. */
    public String required(String column) {
        String cell = optional(column);
        if (cell == null) {
            throw refused(column, "required");
        }
        return cell;
    }

    /** The values of a cell that holds several, separated by semicolons. */
    public List<String> list(String column) {
        return Arrays.stream(cells.getOrDefault(column, "").split(";", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** Says that a column of this row is at fault. */
    public static Refusal refused(String column, String key) {
        return Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each column.")
                .at(FieldError.of(column, key));
    }
}
