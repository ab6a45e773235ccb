package org.capacitycommons.catalog.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One line of a seed table, read by the names in its header. An empty cell is "not known". */
record SeedRow(Map<String, String> cells) {
    private static final Pattern LIST = Pattern.compile(";");

    String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new IllegalStateException("The seed has no " + column + " in " + cells);
        }
        return text;
    }

    @Nullable
    String textOrNull(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException("The seed has no column " + column);
        }
        return cell.isBlank() ? null : cell.strip();
    }

    List<String> texts(String column) {
        String cell = textOrNull(column);
        return cell == null
                ? List.of()
                : LIST.splitAsStream(cell).map(String::strip).distinct().toList();
    }

    @Nullable
    Long number(String column) {
        String cell = textOrNull(column);
        return cell == null ? null : Long.valueOf(cell);
    }

    @Nullable
    BigDecimal decimal(String column) {
        String cell = textOrNull(column);
        return cell == null ? null : new BigDecimal(cell);
    }

    @Nullable
    LocalDate date(String column) {
        String cell = textOrNull(column);
        return cell == null ? null : LocalDate.parse(cell);
    }
}
