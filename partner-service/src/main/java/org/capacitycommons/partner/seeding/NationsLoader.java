package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.SQLException;

/** {@code nations.csv}: the nations of ISO 3166-1. */
final class NationsLoader implements Loader {
    private static final String UPSERT = """
            insert into nation (code, alpha3, numeric, name_en, region, sub_region) values (?, ?, ?, ?, ?, ?)
            on conflict (code) do update set alpha3 = excluded.alpha3, numeric = excluded.numeric,
              name_en = excluded.name_en, region = excluded.region, sub_region = excluded.sub_region""";

    @Override
    public String file() {
        return "nations.csv";
    }

    @Override
    public int load(String text, Connection connection) throws SQLException {
        return Upsert.all(connection, UPSERT, CsvTable.rows(text), (row, cells) -> {
            cells.text(row.get("alpha2"));
            cells.text(row.get("alpha3"));
            cells.text(row.get("numeric"));
            cells.text(row.get("name_en"));
            cells.text(row.get("region"));
            cells.text(row.get("sub_region"));
        });
    }
}
