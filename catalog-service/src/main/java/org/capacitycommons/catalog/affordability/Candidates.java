package org.capacitycommons.catalog.affordability;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Architecture;
import org.capacitycommons.catalog.affordability.formula.Quantisation;
import org.capacitycommons.catalog.affordability.formula.TokenPrices;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.PriceTiers;

/** Reads models for reckoning: two queries, however many they are. */
@Singleton
class Candidates {
    /**
     * The size of a file counts only where it is whole: every part of one set, each with its size, and without the
     * weights that read images beside it. Of several sets in the newest state that has one, the largest. An offer that was joined
     * by a likeness of names is no price of the model.
     */
    private static final String KNOWN = """
            select m.id, a.layers, a.full_attention_layers, a.kv_heads, a.head_dim, a.attention, a.window_tokens,
                   a.source || ' (' || lower(a.certainty) || ')' as architecture_source, f.file_bytes,
                   r.slowest, r.fastest, r.runs, r.ran_on, r.measured_on, r.run_source,
                   o.kind, o.context_tokens, o.last_read_on, o.input, o.output, o.cache_read, o.reasoning, o.tiers
            from model m
            left join model_architecture a on a.model_id = m.id
            left join lateral (
              select sum(size_bytes)::bigint as file_bytes
              from revision_file f join revision r on r.model_id = f.model_id and r.id = f.revision_id
              where f.model_id = m.id and f.quantisation = ? and f.path ilike '%.gguf' and f.path !~* 'mmproj'
              group by r.released, r.recorded_on, r.id, regexp_replace(f.path, '-[0-9]{5}-of-[0-9]{5}[.]gguf$', '')
              having count(*) = count(size_bytes)
                 and count(*) = max(coalesce(substring(f.path from '-of-([0-9]{5})[.]gguf$')::int, 1))
              order by r.released desc nulls last, r.recorded_on desc, r.id desc, 1 desc limit 1) f on true
            cross join lateral (
              select min(tokens_per_second) as slowest, max(tokens_per_second) as fastest, count(*) as runs,
                     max(measured_on) as measured_on,
                     (array_agg(hardware_name || ', ' || memory_gib || ' GiB' order by tokens_per_second desc))[1]
                       as ran_on,
                     (array_agg(source order by tokens_per_second desc))[1] as run_source
              from measured_run where model_id = m.id and hardware_id = ? and quantisation = ?) r
            left join current_offer o on o.model_id = m.id and o.match in ('EXACT', 'CURATED')
            where m.id = any (?)
            order by m.id, o.provider_id, o.offer_id, o.source
            """;

    private final Database database;
    private final Models models;
    private final PriceTiers tiers;

    Candidates(Database database, Models models, PriceTiers tiers) {
        this.database = database;
        this.models = models;
        this.tiers = tiers;
    }

    /** All models up to a number, those that do the tasks first, in the order of their ids. */
    List<Candidate> all(Collection<String> tasks, int atMost, Quantisation quantisation, @Nullable String hardware) {
        return known(models.forTasks(tasks, atMost), quantisation, hardware);
    }

    /** Those of the given models that exist, in the order of their ids. */
    List<Candidate> of(Collection<Model> found, Quantisation quantisation, @Nullable String hardware) {
        return known(List.copyOf(found), quantisation, hardware);
    }

    private List<Candidate> known(List<Model> found, Quantisation quantisation, @Nullable String hardware) {
        Map<String, Gathered> known = new HashMap<>();
        List<String> ids = found.stream().map(Model::id).toList();
        database.list(
                KNOWN,
                row -> known.computeIfAbsent(row.text("id"), id -> new Gathered())
                        .with(row, tiers),
                quantisation.name(),
                hardware,
                quantisation.name(),
                ids);
        return found.stream()
                .map(model -> new Candidate(
                        model, known.getOrDefault(model.id(), new Gathered()).known()))
                .toList();
    }

    /** The rows of one model: each has the same facts and one offer more. */
    private static final class Gathered {
        private Candidate.Known facts = Candidate.Known.NOTHING;
        private final List<Candidate.Offer> offers = new ArrayList<>();

        Gathered with(Row row, PriceTiers tiers) throws SQLException {
            if (offers.isEmpty()) {
                facts = new Candidate.Known(
                        architecture(row), row.numberOrNull("file_bytes"), measured(row), List.of());
            }
            String kind = row.textOrNull("kind");
            if (kind != null) {
                offers.add(offer(row, OfferKind.valueOf(kind), tiers));
            }
            return this;
        }

        Candidate.Known known() {
            return new Candidate.Known(facts.architecture(), facts.fileBytes(), facts.measured(), offers);
        }

        private static @Nullable Architecture architecture(Row row) throws SQLException {
            String attention = row.textOrNull("attention");
            return attention == null
                    ? null
                    : new Architecture(
                            row.integer("layers"),
                            row.integer("full_attention_layers"),
                            row.integer("kv_heads"),
                            row.integer("head_dim"),
                            Architecture.Attention.valueOf(attention),
                            row.integerOrNull("window_tokens"),
                            row.text("architecture_source"));
        }

        private static Candidate.@Nullable Measured measured(Row row) throws SQLException {
            var slowest = row.decimalOrNull("slowest");
            var fastest = row.decimalOrNull("fastest");
            return slowest == null || fastest == null
                    ? null
                    : new Candidate.Measured(
                            slowest,
                            fastest,
                            row.number("runs"),
                            row.text("ran_on"),
                            row.date("measured_on"),
                            row.text("run_source"));
        }

        private static Candidate.Offer offer(Row row, OfferKind kind, PriceTiers tiers) throws SQLException {
            return new Candidate.Offer(
                    kind,
                    row.numberOrNull("context_tokens"),
                    row.dateOrNull("last_read_on"),
                    new TokenPrices(
                            row.decimalOrNull("input"),
                            row.decimalOrNull("output"),
                            row.decimalOrNull("cache_read"),
                            row.decimalOrNull("reasoning"),
                            tiers.exact(row.text("tiers")).stream()
                                    .map(tier -> new TokenPrices.Tier(
                                            tier.aboveTokens(), tier.input(), tier.output(), tier.cacheRead()))
                                    .toList()));
        }
    }
}
