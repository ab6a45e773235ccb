package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.SQLException;

/** {@code sectors.csv}: the sectors, in the order in which pages show them. */
final class SectorsLoader implements Loader {
    private static final String UPSERT = """
            insert into sector (code, position, name_en, dac_codes, sdgs, source) values (?, ?, ?, ?, ?, ?)
            on conflict (code) do update set position = excluded.position, name_en = excluded.name_en,
              dac_codes = excluded.dac_codes, sdgs = excluded.sdgs,
              source = excluded.source""";

    @Override
    public String file() {
        return "sectors.csv";
    }

    @Override
    public int load(String text, Connection connection) throws SQLException {
        return Upsert.all(connection, UPSERT, CsvTable.rows(text), (row, cells) -> {
            cells.text(row.get("id"));
            cells.number(row.line());
            cells.text(row.get("name_en"));
            cells.text(row.get("dac_codes"));
            cells.text(row.get("sdgs"));
            cells.text(row.get("source"));
        });
    }
}
