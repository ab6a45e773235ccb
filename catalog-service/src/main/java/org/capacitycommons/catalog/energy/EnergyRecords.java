package org.capacitycommons.catalog.energy;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.FactMatch;

/** Reads measured energy. */
@Singleton
class EnergyRecords {
    private final Database database;

    EnergyRecords(Database database) {
        this.database = database;
    }

    /** The latest board first. */
    List<EnergyView> of(String modelId) {
        return database.list("""
                select * from energy_evidence where model_id = ?
                order by vanished_on is not null, board_date desc, task, source, record, key""", EnergyRecords::view, modelId);
    }

    private static EnergyView view(Row row) throws SQLException {
        return new EnergyView(
                row.text("source"),
                FactMatch.valueOf(row.text("match")),
                row.text("task"),
                Objects.requireNonNull(row.decimalOrNull("watt_hours")),
                row.integer("per_queries"),
                row.text("hardware"),
                row.text("board_date"),
                row.textOrNull("reasoning"),
                row.date("since"),
                row.dateOrNull("vanished_on"));
    }
}
