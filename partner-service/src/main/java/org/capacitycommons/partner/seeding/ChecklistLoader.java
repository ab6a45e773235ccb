package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code checklist.json}: the questions of a review. */
final class ChecklistLoader implements Loader {
    private static final String UPSERT = """
            insert into checklist_item (id, number, section, sectors, text_en, source)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set number = excluded.number, section = excluded.section,
              sectors = excluded.sectors, text_en = excluded.text_en, source = excluded.source""";

    private final ObjectMapper json;

    ChecklistLoader(ObjectMapper json) {
        this.json = json;
    }

    private record ChecklistFile(List<Item> items) {}

    private record Item(String id, int number, String section, List<String> sectors, String text, String source) {}

    @Override
    public String file() {
        return "checklist.json";
    }

    @Override
    public int load(String text, Connection connection) throws SQLException {
        try {
            List<Item> items = json.readValue(text, ChecklistFile.class).items();
            return Upsert.all(connection, UPSERT, items, (item, cells) -> {
                cells.text(item.id());
                cells.number(item.number());
                cells.text(item.section());
                cells.text(String.join(";", item.sectors()));
                cells.text(item.text());
                cells.text(item.source());
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The checklist can't be read", e);
        }
    }
}
