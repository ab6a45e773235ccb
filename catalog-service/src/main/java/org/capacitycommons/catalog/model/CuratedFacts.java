package org.capacitycommons.catalog.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.input.FieldCheck;

/** Checks and writes what people state of models: lines of the table of facts that stand above those of all feeds. */
@Singleton
public class CuratedFacts {
    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_SOURCE = 500;
    private static final LocalDate BEFORE_ANY_MODEL = LocalDate.of(1950, 1, 1);

    private final Database database;
    private final Facts facts;
    private final CuratedValue values;
    private final Clock clock;

    CuratedFacts(Database database, Facts facts, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.clock = clock;
        this.values = new CuratedValue(this::isLicence, this::areLanguages);
    }

    /**
     * Checks one value; null where it can't be taken, and then the check knows why.
     *
     * @param path of the value in the request, with a dot at its end, or empty
     */
    public @Nullable CuratedFact checked(FieldCheck check, String path, ValueEdit edit) {
        FactField field = FactField.named(edit.field())
                .filter(CuratedValue.EDITABLE::contains)
                .orElse(null);
        if (field == null) {
            check.wrong(path + "field", "unknown");
        }
        String source = check.text(path + "source", edit.source(), LONGEST_SOURCE);
        String sourceUrl = check.link(path + "sourceUrl", edit.sourceUrl());
        String stated = check.optional(path + "value", edit.value(), LONGEST_VALUE);
        String value = field == null || stated == null ? null : values.read(field, stated);
        if (field != null && value == null && edit.value() != null) {
            check.wrong(path + "value", "malformed");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate readOn = edit.readOn() == null ? today : edit.readOn();
        if (readOn.isAfter(today)) {
            check.wrong(path + "readOn", "in-the-future");
        } else if (readOn.isBefore(BEFORE_ANY_MODEL)) {
            check.wrong(path + "readOn", "malformed");
        }
        return field == null ? null : new CuratedFact(field, value, source, sourceUrl, readOn);
    }

    /** Checks all values of a request; each field only once. */
    public List<CuratedFact> checked(FieldCheck check, List<ValueEdit> edits) {
        List<CuratedFact> stated = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            CuratedFact fact = checked(check, "values[" + i + "].", edits.get(i));
            if (fact != null) {
                if (stated.stream().anyMatch(other -> other.field() == fact.field())) {
                    check.wrong("values[" + i + "].field", "repeated");
                }
                stated.add(fact);
            }
        }
        return stated;
    }

    /** What counts of a field now; null where nothing is known. */
    public @Nullable String shown(String modelId, FactField field) {
        return FactPrecedence.ranked(facts.of(modelId), field).stream()
                .map(StoredFact::value)
                .findFirst()
                .orElse(null);
    }

    /** What people state of a field; null where they state nothing. */
    @Nullable
    String stated(String modelId, FactField field) {
        List<StoredFact> said = facts.of(modelId).stream()
                .filter(fact -> fact.isCurated() && fact.isPresent())
                .toList();
        String status = said.stream()
                .filter(fact -> fact.field().equals(FactField.LICENCE_STATUS.wire()))
                .map(StoredFact::value)
                .findFirst()
                .orElse(null);
        return said.stream()
                .filter(fact -> fact.field().equals(field.wire()))
                .map(StoredFact::value)
                .findFirst()
                .orElse(
                        field == FactField.LICENCE
                                        && LicenceStatus.NONE_STATED.name().equals(status)
                                ? status
                                : null);
    }

    /** The curated lines of a field as JSON, from which {@link #restore} makes them again. */
    String kept(String modelId, FactField field) {
        return database.first("""
                        select coalesce(jsonb_agg(to_jsonb(f)), '[]')::text as kept from model_fact f
                        where model_id = ? and feed = 'curated' and field = any (?)""", row -> row.text("kept"), modelId, names(field))
                .orElseThrow();
    }

    void restore(String modelId, FactField field, String kept) {
        forget(modelId, names(field));
        database.write(
                "insert into model_fact select * from jsonb_populate_recordset(null::model_fact, ?::jsonb)", kept);
    }

    private void forget(String modelId, Collection<String> fields) {
        database.write(
                "delete from model_fact where model_id = ? and feed = 'curated' and field = any (?)", modelId, fields);
    }

    /** A curated licence says also how sure it is: whoever states one has read it. */
    static List<FactField> fields(FactField field) {
        return field == FactField.LICENCE ? List.of(field, FactField.LICENCE_STATUS) : List.of(field);
    }

    private static List<String> names(FactField field) {
        return fields(field).stream().map(FactField::wire).toList();
    }

    /** Puts facts in the place of whatever was curated of their fields. */
    void write(String modelId, List<CuratedFact> stated) {
        forget(
                modelId,
                stated.stream().flatMap(fact -> names(fact.field()).stream()).toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CuratedFact fact : stated) {
            if (fact.value() != null) {
                rows.addAll(rows(modelId, fact, fact.value()));
            }
        }
        database.writeAll("""
                insert into model_fact (model_id, field, feed, record, position, value, certainty, source, source_url,
                  read_on, since)
                values (?, ?, 'curated', '', ?, ?, 'CONFIRMED', ?, ?, ?, ?)""", rows);
    }

    private static List<@Nullable Object[]> rows(String modelId, CuratedFact fact, String value) {
        if (fact.field() != FactField.LICENCE) {
            return List.<@Nullable Object[]>of(row(modelId, fact, fact.field(), value));
        }
        return value.equals(LicenceStatus.NONE_STATED.name())
                ? List.<@Nullable Object[]>of(row(modelId, fact, FactField.LICENCE_STATUS, value))
                : List.of(
                        row(modelId, fact, FactField.LICENCE, value),
                        row(modelId, fact, FactField.LICENCE_STATUS, LicenceStatus.CONFIRMED.name()));
    }

    private static @Nullable Object[] row(String modelId, CuratedFact fact, FactField field, String value) {
        return new @Nullable Object[] {
            modelId, field.wire(), 0, value, fact.source(), fact.sourceUrl(), fact.readOn(), fact.readOn()
        };
    }

    private boolean isLicence(String id) {
        return database.number("select count(*) as number from licence where id = ?", id) == 1;
    }

    private boolean areLanguages(List<String> codes) {
        return database.number("select count(*) as number from language where code = any (?)", codes) == codes.size();
    }
}
