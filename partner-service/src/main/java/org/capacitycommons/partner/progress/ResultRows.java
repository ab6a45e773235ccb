package org.capacitycommons.partner.progress;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.opendata.CsvRow;
import org.capacitycommons.partner.opendata.RowImport;
import org.capacitycommons.partner.security.Caller;

/** Results as a table: each row goes the way of a result that is typed, with the same checks and the same trail. */
@Singleton
class ResultRows implements RowImport {
    private static final Pattern INDICATOR = Pattern.compile("I-(\\d{1,18})");
    private static final List<Column> COLUMNS = List.of(
            new Column("deployment", true, "D-2001"),
            new Column("indicator", true, "I-19"),
            new Column("period_start", true, "2026-01-01"),
            new Column("period_end", true, "2026-03-31"),
            new Column("value", false, "1250"),
            new Column("note", false, "Counted by the line; leave value empty where nobody knows, and say why here"));
    private static final String STANDING = """
            select value, coalesce(note, '') as note from result
            where deployment = ? and indicator = ? and period_start = ? and period_end = ? and superseded_by is null""";

    private final Results results;
    private final Database database;

    ResultRows(Results results, Database database) {
        this.results = results;
        this.database = database;
    }

    private record Standing(@Nullable BigDecimal value, String note) {}

    @Override
    public String kind() {
        return "results";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.organisation() != null && !caller.isAdmin();
    }

    @Override
    public Outcome take(CsvRow row, Caller caller) {
        Optional<Standing> standing = standing(row);
        String value = row.optional("value");
        String note = row.optional("note");
        if (standing.isPresent() && isSame(standing.get(), value, note)) {
            return Outcome.UNCHANGED;
        }
        ResultInput input = new ResultInput(
                row.required("indicator"),
                row.required("period_start"),
                row.required("period_end"),
                value,
                value != null,
                note,
                null);
        try {
            results.add(row.required("deployment"), input, caller);
        } catch (Refusal refusal) {
            throw inColumns(refusal);
        }
        return standing.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    private Optional<Standing> standing(CsvRow row) {
        var indicator = INDICATOR.matcher(row.required("indicator"));
        if (!indicator.matches()) {
            throw CsvRow.refused("indicator", "unknown-indicator");
        }
        try {
            LocalDate start = LocalDate.parse(row.required("period_start"));
            LocalDate end = LocalDate.parse(row.required("period_end"));
            return database
                    .here(rows -> rows.list(
                            STANDING,
                            found -> new Standing(found.decimal("value"), found.text("note")),
                            row.required("deployment"),
                            Long.parseLong(indicator.group(1)),
                            start,
                            end))
                    .stream()
                    .findFirst();
        } catch (DateTimeParseException _) {
            throw CsvRow.refused("period_start", "not-a-date");
        } catch (SQLException e) {
            throw new IllegalStateException("Results can't be read", e);
        }
    }

    private static boolean isSame(Standing standing, @Nullable String value, @Nullable String note) {
        return Objects.equals(standing.note(), note == null ? "" : note)
                && (value == null
                        ? standing.value() == null
                        : standing.value() != null && isSameNumber(standing.value(), value));
    }

    private static boolean isSameNumber(BigDecimal standing, String typed) {
        try {
            return standing.compareTo(new BigDecimal(typed)) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** The names of the columns in place of those of a typed result. */
    private static Refusal inColumns(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal
                : Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each column.")
                        .at(refusal.errors().stream()
                                .map(error -> new FieldError(column(error.field()), error.key(), error.params()))
                                .toList());
    }

    private static String column(String field) {
        return switch (field) {
            case "periodStart" -> "period_start";
            case "periodEnd" -> "period_end";
            default -> field;
        };
    }
}
