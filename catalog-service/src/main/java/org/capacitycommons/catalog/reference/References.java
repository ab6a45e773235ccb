package org.capacitycommons.catalog.reference;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.words.Texts;

/** Reads the short lists. */
@Singleton
public class References {
    private static final Texts LANGUAGES = Texts.on("languages");
    private static final Texts MACHINES = Texts.on("hardware");

    private final Database database;

    References(Database database) {
        this.database = database;
    }

    public List<LanguageView> languages() {
        return database.list(
                "select code, name_en, name_native from language order by code",
                row -> LanguageView.of(
                        row.text("code"),
                        LANGUAGES.of(row.text("code"), row.text("name_en")),
                        row.textOrNull("name_native")));
    }

    List<HardwareView> hardware() {
        return database.list("select * from hardware order by position", References::machine);
    }

    /** One machine of the list. */
    public Optional<HardwareView> machine(String id) {
        return database.first("select * from hardware where id = ?", References::machine, id);
    }

    private static HardwareView machine(Row row) throws SQLException {
        return new HardwareView(
                row.text("id"),
                row.text("name"),
                MACHINES.of(row.text("id"), row.text("name")),
                row.text("kind"),
                row.decimalOrNull("memory_gb"),
                row.textOrNull("memory_kind"),
                row.decimalOrNull("bandwidth_gb_s"),
                row.decimalOrNull("power_w"),
                row.decimalOrNull("price_usd"),
                row.textOrNull("price_kind"),
                row.text("source"),
                row.dateOrNull("read_on"),
                row.textOrNull("note"));
    }
}
