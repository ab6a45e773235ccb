package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.SQLException;

/** {@code belt-and-road.csv}: what sources say about memberships, and how surely. */
final class BeltAndRoadLoader implements Loader {
    private static final String UPSERT = """
            insert into belt_and_road (nation, status, certainty, valid_from, valid_to, source, note)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (nation) do update set status = excluded.status, certainty = excluded.certainty,
              valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source,
              note = excluded.note""";

    @Override
    public String file() {
        return "belt-and-road.csv";
    }

    @Override
    public int load(String text, Connection connection) throws SQLException {
        return Upsert.all(connection, UPSERT, CsvTable.rows(text), (row, cells) -> {
            cells.text(row.get("alpha2"));
            cells.text(row.get("status"));
            cells.text(row.get("certainty"));
            cells.known(row.get("valid_from"));
            cells.known(row.get("valid_to"));
            cells.text(row.get("source"));
            cells.known(row.get("note"));
        });
    }
}
