package org.capacitycommons.catalog.seed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.importing.ModelNames;
import org.capacitycommons.catalog.model.ShownFacts;

/** Loads the model table: models, where each value is from, one revision each, and the prices read by hand. */
@Singleton
class ModelSeed {
    private static final String UNDATED = "undated";
    private static final String ONLY_DATE =
            "Known by its release date only: the upstream commit and the files were not recorded.";
    private static final String NO_DATE = "Not even its release date is known; commit and files were not recorded.";
    private static final String SOURCE = "seed";

    private final Database database;
    private final ObjectMapper json;
    private final ShownFacts shown;
    private final Clock clock;

    ModelSeed(Database database, ObjectMapper json, ShownFacts shown, Clock clock) {
        this.database = database;
        this.json = json;
        this.shown = shown;
        this.clock = clock;
    }

    int load(SeedFile file) {
        List<SeedRow> rows = file.rows();
        writeModels(rows);
        // What somebody has edited since is theirs: the seed keeps its hands off the whole record.
        List<String> untouched = database.list(
                "select id from model where version = 0 and id = any (?)",
                row -> row.text("id"),
                rows.stream().map(row -> row.text("id")).toList());
        List<SeedRow> ours =
                rows.stream().filter(row -> untouched.contains(row.text("id"))).toList();
        writeFacts(untouched, ours);
        writeAliases(ours);
        writeRevisions(ours);
        writeOffers(ours);
        return rows.size();
    }

    private void writeModels(List<SeedRow> seeds) {
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : seeds) {
            rows.add(new @Nullable Object[] {
                row.text("id"),
                row.textOrNull("hub_id"),
                row.text("name"),
                row.text("developer_id"),
                row.number("parameters_total"),
                row.number("parameters_active"),
                row.number("context_tokens"),
                row.texts("modalities"),
                row.texts("tasks"),
                row.texts("languages"),
                row.number("languages_count_claimed"),
                row.texts("sectors"),
                row.textOrNull("sector_warning_key"),
                row.textOrNull("released"),
                licence(row),
                row.text("licence_status"),
                row.texts("licence_candidates"),
                row.textOrNull("licence_note"),
                row.text("openness"),
                row.text("gated").toUpperCase(Locale.ROOT),
                now,
                now
            });
        }
        database.writeAll("""
                insert into model (id, hub_id, name, developer_id, parameters_total, parameters_active,
                  context_tokens, modalities, tasks, languages, languages_claimed, sectors, sector_warning_key,
                  released, licence_id, licence_status, licence_candidates, licence_note, openness, gated,
                  created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set hub_id = excluded.hub_id, name = excluded.name,
                  developer_id = excluded.developer_id, parameters_total = excluded.parameters_total,
                  parameters_active = excluded.parameters_active, context_tokens = excluded.context_tokens,
                  modalities = excluded.modalities, tasks = excluded.tasks, languages = excluded.languages,
                  languages_claimed = excluded.languages_claimed, sectors = excluded.sectors,
                  sector_warning_key = excluded.sector_warning_key, released = excluded.released,
                  licence_id = excluded.licence_id, licence_status = excluded.licence_status,
                  licence_candidates = excluded.licence_candidates, licence_note = excluded.licence_note,
                  openness = excluded.openness, gated = excluded.gated, updated_at = excluded.updated_at
                where model.version = 0""", rows);
    }

    /** The licence id of the record: also a candidate, where there is exactly one. */
    private static @Nullable String licence(SeedRow row) {
        List<String> possible = SeedFacts.licences(row);
        return possible.size() == 1 ? possible.getFirst() : null;
    }

    /** Only what is different: each change of a fact is a line of its history. */
    private void writeFacts(List<String> modelIds, List<SeedRow> seeds) {
        ArrayNode rows = json.createArrayNode();
        for (SeedRow row : seeds) {
            Map<String, Integer> counted = new HashMap<>();
            for (SeedFacts.Fact fact : SeedFacts.of(row)) {
                rows.addObject()
                        .put("model_id", row.text("id"))
                        .put("field", fact.field())
                        .put("position", counted.merge(fact.field(), 1, Integer::sum) - 1)
                        .put("value", fact.value())
                        .put("certainty", fact.certainty().name())
                        .put("source", fact.source());
            }
        }
        String facts = rows.toString();
        database.write("""
                delete from model_fact f where f.feed = 'curated' and f.model_id = any (?) and not exists (
                  select 1 from jsonb_to_recordset(?::jsonb) as i(model_id text, field text, position int)
                  where (i.model_id, i.field, i.position) = (f.model_id, f.field, f.position))""", modelIds, facts);
        database.write("""
                insert into model_fact as f (model_id, field, position, value, certainty, source)
                select model_id, field, position, value, certainty, source
                from jsonb_to_recordset(?::jsonb) as i(model_id text, field text, position int, value text,
                  certainty text, source text)
                on conflict (model_id, field, feed, record, position) do update set value = excluded.value,
                  certainty = excluded.certainty, source = excluded.source
                where (f.value, f.certainty, f.source)
                      is distinct from (excluded.value, excluded.certainty, excluded.source)""", facts);
        // What feeds said since fills in what the seed leaves open.
        shown.refresh(modelIds);
    }

    private void writeAliases(List<SeedRow> seeds) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : seeds) {
            for (String alias : ModelNames.aliases(row.text("id"), row.text("name"))) {
                rows.add(new Object[] {alias, row.text("id")});
            }
        }
        database.writeAll("insert into model_alias (normal, model_id) values (?, ?) on conflict do nothing", rows);
    }

    private void writeRevisions(List<SeedRow> seeds) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SeedRow row : seeds) {
            String released = row.textOrNull("released");
            rows.add(new @Nullable Object[] {
                row.text("id"),
                released == null ? UNDATED : released,
                today,
                released,
                row.text("source"),
                released == null ? NO_DATE : ONLY_DATE
            });
        }
        // Revisions are immutable, and deployments refer to them: a new seed only adds.
        database.writeAll("""
                insert into revision (model_id, id, recorded_on, released, source, note)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", rows);
    }

    private void writeOffers(List<SeedRow> seeds) {
        database.write(
                "insert into price_source (id, name) values (?, ?) on conflict do nothing",
                SOURCE,
                "Price table read by hand");
        for (SeedRow row : seeds) {
            BigDecimal input = row.decimal("price_input_usd_per_million");
            if (input != null) {
                writeOffer(row, input);
            }
        }
    }

    private void writeOffer(SeedRow row, BigDecimal input) {
        String provider = row.text("price_provider");
        String model = row.text("id");
        BigDecimal output = row.decimal("price_output_usd_per_million");
        LocalDate readOn = row.date("price_read_on");
        String hash = "%s/%s/%s".formatted(input.toPlainString(), output, readOn);
        database.write("insert into provider (id, name) values (?, ?) on conflict do nothing", provider, provider);
        int written = database.write(
                """
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, input, output,
                  content_hash, price_hash, since, read_on)
                values (?, ?, ?, ?, 'EXACT', ?, 'PAID', ?, ?, ?, ?, ?, ?)
                on conflict (source, provider_id, offer_id) do update set input = excluded.input,
                  output = excluded.output, content_hash = excluded.content_hash, price_hash = excluded.price_hash,
                  since = excluded.since, read_on = excluded.read_on
                where offer.content_hash <> excluded.content_hash""", SOURCE, provider, model, model, row.text("name"), input, output, hash, hash, readOn, readOn);
        if (written > 0) {
            database.write("""
                    insert into offer_price_history (source, provider_id, offer_id, since, kind, input, output, tiers)
                    values (?, ?, ?, ?, 'PAID', ?, ?, '[]')""", SOURCE, provider, model, readOn, input, output);
        }
    }
}
