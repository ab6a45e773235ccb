package org.capacitycommons.catalog.importing.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** One row of a table, by the names in its header. An empty cell is "not stated". */
public record CsvRow(Map<String, String> cells) {
    private static final Pattern LIST = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    /** The cell under the first of the names that the table has; tables rename their columns. */
    public @Nullable String text(String... names) {
        return Stream.of(names)
                .map(cells::get)
                .flatMap(cell -> Optional.ofNullable(cell).stream())
                .map(cell -> SPACE.matcher(cell).replaceAll(" ").strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(null);
    }

    public boolean has(String... names) {
        return Stream.of(names).anyMatch(cells::containsKey);
    }

    /** The parts of a list inside one cell. */
    public List<String> texts(String... names) {
        String cell = text(names);
        return cell == null
                ? List.of()
                : LIST.splitAsStream(cell)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    /** A number as tables write it, {@code 671000000000.0} too; null also when it is none. */
    public @Nullable BigDecimal number(String... names) {
        String cell = text(names);
        return cell == null || !NUMBER.matcher(cell).matches() ? null : new BigDecimal(cell);
    }
}
