package org.capacitycommons.catalog.seed;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;

/** Loads the short lists. */
@Singleton
class ReferenceSeed {
    private final Database database;

    ReferenceSeed(Database database) {
        this.database = database;
    }

    int developers(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : file.rows()) {
            rows.add(new @Nullable Object[] {
                row.text("id"), row.text("name"), row.texts("nations"), row.text("kind"), row.text("source")
            });
        }
        database.writeAll("""
                insert into developer (id, name, nations, kind, source) values (?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, nations = excluded.nations, kind = excluded.kind,
                  source = excluded.source""", rows);
        return rows.size();
    }

    int licences(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (JsonNode licence : file.json().get("licences")) {
            rows.add(new @Nullable Object[] {
                licence.get("id").textValue(),
                rows.size(),
                licence.get("name").textValue(),
                licence.get("spdx").booleanValue(),
                licence.get("osiApproved").booleanValue(),
                licence.get("url").textValue(),
                licence.get("terms").toString(),
                "{\"en\":%s}".formatted(licence.get("plain")),
                licence.get("source").textValue(),
                licence.get("certainty").textValue()
            });
        }
        database.writeAll("""
                insert into licence (id, position, name, spdx, osi_approved, url, terms, plain, source, certainty)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                on conflict (id) do update set position = excluded.position, name = excluded.name,
                  spdx = excluded.spdx, osi_approved = excluded.osi_approved, url = excluded.url,
                  terms = excluded.terms, plain = excluded.plain, source = excluded.source,
                  certainty = excluded.certainty""", rows);
        return rows.size();
    }

    int languages(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : file.rows()) {
            rows.add(new @Nullable Object[] {
                row.text("code"),
                row.text("name_en"),
                row.textOrNull("name_native"),
                row.textOrNull("iso_639_3"),
                row.text("source")
            });
        }
        database.writeAll("""
                insert into language (code, name_en, name_native, iso_639_3, source)
                values (?, ?, ?, ?, ?)
                on conflict (code) do update set name_en = excluded.name_en, name_native = excluded.name_native, iso_639_3 = excluded.iso_639_3, source = excluded.source""", rows);
        return rows.size();
    }

    int hardware(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : file.rows()) {
            rows.add(new @Nullable Object[] {
                row.text("id"),
                rows.size(),
                row.text("name"),
                row.text("kind"),
                row.decimal("memory_gb"),
                row.textOrNull("memory_kind"),
                row.decimal("bandwidth_gb_s"),
                row.decimal("power_w"),
                row.decimal("price_usd"),
                row.textOrNull("price_kind"),
                row.text("source"),
                row.date("read_on"),
                row.textOrNull("note")
            });
        }
        database.writeAll("""
                insert into hardware (id, position, name, kind, memory_gb, memory_kind, bandwidth_gb_s, power_w,
                                      price_usd, price_kind, source, read_on, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set position = excluded.position, name = excluded.name,
                  kind = excluded.kind, memory_gb = excluded.memory_gb, memory_kind = excluded.memory_kind,
                  bandwidth_gb_s = excluded.bandwidth_gb_s, power_w = excluded.power_w,
                  price_usd = excluded.price_usd, price_kind = excluded.price_kind, source = excluded.source,
                  read_on = excluded.read_on, note = excluded.note""", rows);
        return rows.size();
    }

    int warnings(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (JsonNode warning : file.json().get("warnings")) {
            rows.add(new @Nullable Object[] {
                warning.get("key").textValue(),
                warning.get("severity").textValue(),
                warning.get("text").textValue(),
                warning.get("source").textValue(),
                warning.get("sourceUrl").textValue()
            });
        }
        database.writeAll("""
                insert into sector_warning (key, severity, text_en, source, source_url)
                values (?, ?, ?, ?, ?)
                on conflict (key) do update set severity = excluded.severity, text_en = excluded.text_en,
                  source = excluded.source, source_url = excluded.source_url""", rows);
        return rows.size();
    }
}
