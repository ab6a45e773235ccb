package org.capacitycommons.catalog.seed;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;

/** Loads what is known of single models beside the model table: bases, architecture, measured speeds. */
@Singleton
class ModelFactSeed {
    private final Database database;

    ModelFactSeed(Database database) {
        this.database = database;
    }

    int bases(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : file.rows()) {
            rows.add(new @Nullable Object[] {
                row.text("model_id"),
                row.text("base_id"),
                row.textOrNull("licence_id"),
                row.text("source"),
                row.textOrNull("source_url"),
                row.date("read_on")
            });
        }
        database.writeAll("""
                insert into model_base (model_id, base_id, licence_id, source, source_url, read_on)
                values (?, ?, ?, ?, ?, ?)
                on conflict (model_id, base_id) do update set licence_id = excluded.licence_id,
                  source = excluded.source, source_url = excluded.source_url, read_on = excluded.read_on,
                  feed = 'curated'""", rows);
        return rows.size();
    }

    int architectures(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : file.rows()) {
            rows.add(new @Nullable Object[] {
                row.text("model_id"),
                row.number("layers"),
                row.number("full_attention_layers"),
                row.number("kv_heads"),
                row.number("head_dim"),
                row.text("attention"),
                row.number("window_tokens"),
                row.text("certainty"),
                row.text("source"),
                row.date("read_on")
            });
        }
        database.writeAll("""
                insert into model_architecture (model_id, layers, full_attention_layers, kv_heads, head_dim, attention,
                  window_tokens, certainty, source, read_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (model_id) do update set layers = excluded.layers,
                  full_attention_layers = excluded.full_attention_layers, kv_heads = excluded.kv_heads,
                  head_dim = excluded.head_dim, attention = excluded.attention, window_tokens = excluded.window_tokens,
                  certainty = excluded.certainty, source = excluded.source, read_on = excluded.read_on""", rows);
        return rows.size();
    }

    int measuredRuns(SeedFile file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : file.rows()) {
            rows.add(new @Nullable Object[] {
                row.text("model_id"),
                row.textOrNull("hardware_id"),
                row.text("hardware_name"),
                row.decimal("memory_gib"),
                row.text("quantisation"),
                row.decimal("tokens_per_second"),
                row.number("runs"),
                row.text("runtime"),
                row.date("measured_on"),
                row.text("source")
            });
        }
        database.writeAll("""
                insert into measured_run (model_id, hardware_id, hardware_name, memory_gib, quantisation,
                  tokens_per_second, runs, runtime, measured_on, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (model_id, source, quantisation) do update set hardware_id = excluded.hardware_id,
                  hardware_name = excluded.hardware_name, memory_gib = excluded.memory_gib,
                  tokens_per_second = excluded.tokens_per_second, runs = excluded.runs, runtime = excluded.runtime,
                  measured_on = excluded.measured_on""", rows);
        return rows.size();
    }
}
