package org.capacitycommons.catalog.licence;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;

/** The known licences. */
@Singleton
public class Licences {
    private static final String COLUMNS =
            "select id, name, spdx, osi_approved, url, terms, plain, source, certainty from licence ";

    private final Database database;
    private final ObjectMapper json;

    Licences(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<LicenceView> all() {
        return database.list(COLUMNS + "order by position", this::view);
    }

    Optional<LicenceView> withId(String id) {
        return database.first(COLUMNS + "where id = ?", this::view, id);
    }

    private LicenceView view(Row row) throws SQLException {
        return new LicenceView(
                row.text("id"),
                row.text("name"),
                row.flag("spdx"),
                row.flag("osi_approved"),
                row.textOrNull("url"),
                terms(row.text("terms")),
                read(row.text("plain"), LicenceView.PlainWords.class),
                row.text("source"),
                row.text("certainty"));
    }

    /** The terms as they are stored with a licence. */
    public LicenceTerms terms(String stored) throws SQLException {
        return read(stored, LicenceTerms.class);
    }

    private <T> T read(String stored, Class<T> type) throws SQLException {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("A licence is stored in a form that is not readable", e);
        }
    }
}
