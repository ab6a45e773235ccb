package org.capacitycommons.catalog.licence;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;

/** The known licences. */
@Singleton
public class Licences {
    private static final String COLUMNS =
            "select id, name, spdx, osi_approved, url, terms, plain, source, certainty from licence ";

    private static final TypeReference<Map<String, String>> CLAUSES = new TypeReference<>() {};
    private static final TypeReference<List<LicenceRules>> INHERITED = new TypeReference<>() {};

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

    /** The clause of each term, as stored with a licence; null counts as none. */
    public Map<String, String> clauses(@Nullable String stored) throws SQLException {
        return stored == null ? Map.of() : read(stored, CLAUSES);
    }

    /** The licences of the models that one was made from; null counts as none. */
    public List<LicenceRules> inherited(@Nullable String stored) throws SQLException {
        return stored == null ? List.of() : read(stored, INHERITED);
    }

    private <T> T read(String stored, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private <T> T read(String stored, Class<T> type) throws SQLException {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static SQLException unreadable(JsonProcessingException e) {
        return new SQLException("A licence is stored in a form that is not readable", e);
    }
}
