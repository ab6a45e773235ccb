package org.capacitycommons.partner.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.security.Caller;

/** Takes a table row by row; a bad row keeps no other from being taken. */
@Singleton
class TableImport {
    private static final Logger LOG = Logger.getLogger(TableImport.class);

    private final Instance<RowImport> imports;
    private final Database database;

    TableImport(@Any Instance<RowImport> imports, Database database) {
        this.imports = imports;
        this.database = database;
    }

    /** What became of one row. */
    record RowReport(int line, String outcome, List<FieldError> errors) {}

    Optional<RowImport> of(String kind) {
        return imports.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    List<RowReport> take(RowImport table, byte[] file, boolean dryRun, Caller caller) {
        List<RowReport> reports = new ArrayList<>();
        for (CsvRow row : CsvFile.rows(file, table.columns())) {
            reports.add(take(table, row, dryRun, caller));
        }
        return reports;
    }

    private RowReport take(RowImport table, CsvRow row, boolean dryRun, Caller caller) {
        List<FieldError> faults = faults(table, row);
        if (!faults.isEmpty()) {
            return new RowReport(row.line(), "REFUSED", faults);
        }
        try {
            RowImport.Outcome outcome = dryRun
                    ? database.tried(_ -> table.take(row, caller))
                    : database.alone(_ -> table.take(row, caller));
            return new RowReport(row.line(), outcome.name(), List.of());
        } catch (Refusal refusal) {
            return new RowReport(row.line(), "REFUSED", errors(refusal));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Line %d of %s was not taken", row.line(), table.kind());
            return new RowReport(row.line(), "REFUSED", List.of(FieldError.of("row", "not-kept")));
        }
    }

    private static List<FieldError> faults(RowImport table, CsvRow row) {
        List<FieldError> faults = new ArrayList<>();
        if (row.cells().containsKey("")) {
            faults.add(FieldError.of("row", "more-cells-than-columns"));
        }
        for (RowImport.Column column : table.columns()) {
            String cell = row.optional(column.name());
            if (cell == null && column.required()) {
                faults.add(FieldError.of(column.name(), "required"));
            } else if (cell != null && (cell.startsWith("=") || cell.startsWith("@"))) {
                faults.add(FieldError.of(column.name(), "looks-like-a-formula"));
            } else if (cell != null && cell.indexOf('\uFFFD') >= 0) {
                faults.add(FieldError.of(column.name(), "spoilt-characters"));
            }
        }
        return faults;
    }

    /** A refusal without fields is about the row. */
    private static List<FieldError> errors(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(FieldError.of("row", refusal.type().slug()))
                : refusal.errors();
    }
}
