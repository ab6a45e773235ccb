package org.capacitycommons.catalog.model;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.licence.LicenceTerms;
import org.capacitycommons.catalog.licence.Licences;
import org.capacitycommons.catalog.licence.Verdict;
import org.capacitycommons.catalog.words.Texts;

/** Reads models, each with everything its summary shows, in one query however many are asked for. */
@Singleton
public class Models {
    private static final String SELECT = """
            select m.*, d.name as developer_name, d.nations as developer_nations,
                   l.name as licence_name, l.terms as licence_terms, l.clauses as licence_clauses,
                   l.source as licence_source, b.bases, o.*
            from model m
            join developer d on d.id = m.developer_id
            left join licence l on l.id = m.licence_id
            cross join lateral (
              select count(*) as offers,
                     count(*) filter (where sure and output is not null) as priced,
                     array_agg(distinct kind order by kind) as offer_kinds,
                     min(input) filter (where sure) as lowest_input,
                     min(output) filter (where sure) as lowest_output,
                     percentile_disc(0.5) within group (order by output) filter (where sure) as median_output,
                     max(output) filter (where sure) as highest_output,
                     max(last_read_on) as offers_read_on
              from (select *, kind = 'PAID' and match in ('EXACT', 'CURATED') as sure from current_offer
                    where model_id = m.id) offered) o
            cross join lateral (
              with recursive line(model_id, base_id) as (
                select own.model_id, own.base_id from model_base own where own.model_id = m.id
                union
                select more.model_id, more.base_id
                from line
                join model made on lower(made.hub_id) = lower(line.base_id)
                join model_base more on more.model_id = made.id)
              select jsonb_agg(jsonb_build_object('licenceId', bl.id, 'terms', bl.terms,
                       'clauses', coalesce(bl.clauses, '{}'), 'source', bl.source, 'inherited', true) order by b.base_id)
                       as bases
              from line
              join model_base b using (model_id, base_id)
              left join model base on lower(base.hub_id) = lower(b.base_id)
              left join licence bl on bl.id = coalesce(
                b.licence_id, case when base.licence_status = 'CONFIRMED' then base.licence_id end)) b
            """;

    /** Chosen before anything is joined: what is beyond the number costs nothing. */
    private static final String FIRST_BY_TASK = """
            where m.id in (select id from model order by not tasks && ?::text[], id limit ?)
            order by not m.tasks && ?::text[], m.id""";

    private static final Texts WARNINGS = Texts.on("warnings");

    private final Database database;
    private final Licences licences;

    Models(Database database, Licences licences) {
        this.database = database;
        this.licences = licences;
    }

    /** Those of the given models that exist, in no order. */
    public List<Model> withIds(Collection<String> ids) {
        return database.list(SELECT + "where m.id = any (?)", this::model, ids);
    }

    /** The next models in the order of their ids; for walking over all of them. */
    public List<Model> after(String id, int atMost) {
        return database.list(SELECT + "where m.id > ? order by m.id limit ?", this::model, id, atMost);
    }

    /** All models up to a number: those that do one of the tasks first, each group in the order of the ids. */
    public List<Model> forTasks(Collection<String> tasks, int atMost) {
        return database.list(SELECT + FIRST_BY_TASK, this::model, tasks, atMost, tasks);
    }

    /** As {@link #after}, only those that others than the curators speak of. */
    List<Model> withSeveralSources(String id, int atMost) {
        return database.list(SELECT + """
                        where m.id > ? and exists (
                          select 1 from model_fact f where f.model_id = m.id and f.feed <> 'curated')
                        order by m.id limit ?""", this::model, id, atMost);
    }

    public long count() {
        return database.number("select count(*) as number from model");
    }

    public Optional<Model> withId(String id) {
        return database.first(SELECT + "where lower(m.id) = lower(?)", this::model, id);
    }

    /** Where the sources of a model contradict each other, its developer's name included. */
    List<Disagreement> disagreements(Model model, List<StoredFact> facts) {
        List<StoredFact> said = new ArrayList<>(facts);
        said.add(new StoredFact(
                FactField.DEVELOPER.wire(),
                FactPrecedence.CURATED,
                "",
                0,
                model.developer().name(),
                null,
                Certainty.CONFIRMED,
                FactMatch.EXACT,
                "this catalogue",
                null,
                null,
                null,
                null));
        Map<String, Verdict> verdicts = licences.commercialUse(facts.stream()
                .filter(fact -> fact.field().equals(FactField.LICENCE.wire()))
                .map(StoredFact::value)
                .toList());
        return new Disagreements(licence -> verdicts.getOrDefault(licence, Verdict.UNKNOWN)).among(said);
    }

    List<ModelView.Warning> warnings(@Nullable String key) {
        return database.list(
                "select key, severity, text_en, source, source_url from sector_warning where key = ?",
                row -> new ModelView.Warning(
                        row.text("key"),
                        row.text("severity"),
                        WARNINGS.of(row.text("key"), row.text("text_en")),
                        row.text("source"),
                        row.textOrNull("source_url")),
                key);
    }

    private Model model(Row row) throws SQLException {
        return new Model(
                row.text("id"),
                row.textOrNull("hub_id"),
                row.text("name"),
                new Developer(row.text("developer_id"), row.text("developer_name"), row.texts("developer_nations")),
                row.numberOrNull("parameters_total"),
                row.numberOrNull("parameters_active"),
                row.integerOrNull("context_tokens"),
                row.texts("modalities"),
                row.texts("tasks"),
                row.texts("languages"),
                row.integerOrNull("languages_claimed"),
                row.texts("sectors"),
                row.textOrNull("sector_warning_key"),
                row.textOrNull("released"),
                licence(row),
                Openness.valueOf(row.text("openness")),
                Gated.valueOf(row.text("gated")),
                offers(row),
                row.number("version"));
    }

    private StatedLicence licence(Row row) throws SQLException {
        String stored = row.textOrNull("licence_terms");
        LicenceTerms terms = stored == null ? null : licences.terms(stored);
        return new StatedLicence(
                row.textOrNull("licence_id"),
                row.textOrNull("licence_name"),
                LicenceStatus.valueOf(row.text("licence_status")),
                row.texts("licence_candidates"),
                row.textOrNull("licence_note"),
                terms,
                licences.clauses(row.textOrNull("licence_clauses")),
                row.textOrNull("licence_source"),
                licences.inherited(row.textOrNull("bases")));
    }

    private static @Nullable OfferSummary offers(Row row) throws SQLException {
        long count = row.number("offers");
        return count == 0
                ? null
                : new OfferSummary(
                        count,
                        row.number("priced"),
                        row.texts("offer_kinds"),
                        row.exactOrNull("lowest_input"),
                        row.exactOrNull("lowest_output"),
                        row.exactOrNull("median_output"),
                        row.exactOrNull("highest_output"),
                        OfferSummary.CURRENCY,
                        OfferSummary.PER,
                        row.dateOrNull("offers_read_on"));
    }
}
