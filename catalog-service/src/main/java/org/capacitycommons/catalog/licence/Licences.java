package org.capacitycommons.catalog.licence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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

    private static final String NOTE = """
            insert into licence (id, position, name, spdx, osi_approved, url, terms, plain, source, certainty)
            select i.id, 10000, coalesce(s.name, regexp_replace(i.id, '^LicenseRef-', '')), i.id !~ '^LicenseRef-',
                   coalesce(s.osi_approved, false), s.url, ?::jsonb, ?::jsonb,
                   case when i.id ~ '^LicenseRef-' then 'Named by a source; text not read' else 'SPDX licence list' end,
                   'NOT_READ'
            from unnest(?::text[]) as i(id) left join spdx_licence s on s.id = i.id
            where not exists (select 1 from licence l where l.id = i.id)
            order by i.id
            on conflict (id) do nothing""";

    private static final String UNREAD = """
            {"commercialUse":"UNKNOWN","governmentUse":"UNKNOWN","derivatives":"UNKNOWN","redistribution":"UNKNOWN",
             "territory":{"excluded":[]},"userCap":null,"displayDuty":"UNKNOWN","fieldOfUse":"UNKNOWN",
             "inheritsFromBase":"UNKNOWN"}""";

    private static final String NO_WORDS = """
            {"en":[]}""";

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
                read(row.text("plain"), PlainWords.class).inEveryLanguage(),
                row.text("source"),
                row.text("certainty"));
    }

    /** Those of some ids that are licences known here. */
    public List<String> among(Collection<String> ids) {
        return database.list("select id from licence where id = any (?)", row -> row.text("id"), ids);
    }

    /** What some licences say to commercial use, by id; those not known here are left out. */
    public Map<String, Verdict> commercialUse(Collection<String> ids) {
        Map<String, Verdict> verdicts = new HashMap<>();
        database.list(
                "select id, terms from licence where id = any (?)",
                row -> verdicts.put(row.text("id"), terms(row.text("terms")).commercialUse()),
                ids);
        return verdicts;
    }

    /** Makes sure that some licences can be referred to. Of a new one nothing is known but its name. */
    public void note(Collection<String> ids) {
        database.write(NOTE, UNREAD, NO_WORDS, ids);
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
