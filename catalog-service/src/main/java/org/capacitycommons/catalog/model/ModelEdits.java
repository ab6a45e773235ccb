package org.capacitycommons.catalog.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.input.FieldCheck;
import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.journal.JournalEntry;
import org.capacitycommons.catalog.licence.Licences;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** Lets people change what a model shows: through curated facts, which the rules put above those of all feeds. */
@Singleton
public class ModelEdits {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final Facts facts;
    private final CuratedFacts curated;
    private final Licences licences;
    private final Journal journal;
    private final Clock clock;

    ModelEdits(Database database, Facts facts, CuratedFacts curated, Licences licences, Journal journal, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.curated = curated;
        this.licences = licences;
        this.journal = journal;
        this.clock = clock;
    }

    private record Locked(String id, long version) {}

    /** What counts of a field, as it is told in the audit trail; nulls where nothing is said. */
    private record Told(
            String field, @Nullable String value, @Nullable String source) {}

    @Transactional
    void edit(String id, EditRequest request, RecordVersion read, Doer doer) {
        FieldCheck check = new FieldCheck();
        List<CuratedFact> stated = curated.checked(check, request.values());
        String reason = check.optional("reason", request.reason(), LONGEST_REASON);
        check.done();
        Locked model = locked(id);
        read.mustMatch(model.version());
        write(model.id(), stated, reason, doer);
    }

    /** Makes one value the curated one, whatever version the model is at. Joins the transaction of the caller. */
    @Transactional
    public void curate(String id, CuratedFact fact, @Nullable String reason, Doer doer) {
        write(locked(id).id(), List.of(fact), reason, doer);
    }

    /** The id of the new model. */
    @Transactional
    String create(NewModelRequest request, Doer doer) {
        FieldCheck check = new FieldCheck();
        String name = check.text("name", request.name(), LONGEST_NAME);
        List<CuratedFact> stated = curated.checked(check, request.values());
        String reason = check.optional("reason", request.reason(), LONGEST_REASON);
        if (database.number("select count(*) as number from developer where id = ?", request.developerId()) == 0) {
            check.wrong("developerId", "unknown");
        }
        check.done();
        boolean made = database.write(
                        """
                insert into model (id, hub_id, name, developer_id, licence_status, openness, gated, created_at,
                  updated_at)
                values (?, ?, ?, ?, 'UNCONFIRMED', 'NOT_KNOWN', 'UNKNOWN', ?, ?)
                on conflict do nothing""",
                        request.id(),
                        Boolean.TRUE.equals(request.onTheHub()) ? request.id() : null,
                        name,
                        request.developerId(),
                        clock.instant(),
                        clock.instant())
                == 1;
        if (!made || merged(request.id())) {
            throw Refusal.of(HttpProblem.VALIDATION, "There is a model of that id. Change that one.")
                    .at(FieldError.of("id", "taken"));
        }
        journal.note(doer, new JournalEntry("model.create", "model/" + request.id(), null, request, reason));
        if (!stated.isEmpty()) {
            write(request.id(), stated, reason, doer);
        }
        return request.id();
    }

    /** Puts back what people stated of a field before. Joins the transaction of the caller. */
    @Transactional
    void restore(String id, FactField field, String kept, String reason, Doer doer) {
        changed(id, Set.of(field), reason, doer, () -> curated.restore(id, field, kept));
    }

    /** Its old address leads to another model for good. */
    private boolean merged(String id) {
        return database.number("select count(*) as number from model_merge where lower(old_id) = lower(?)", id) > 0;
    }

    private Locked locked(String id) {
        return database.first(
                        "select id, version from model where lower(id) = lower(?) for update",
                        row -> new Locked(row.text("id"), row.number("version")),
                        id)
                .orElseThrow(Refusal::notFound);
    }

    private void write(String id, List<CuratedFact> stated, @Nullable String reason, Doer doer) {
        Set<FactField> fields = stated.stream().map(CuratedFact::field).collect(Collectors.toSet());
        changed(id, fields, reason, doer, () -> curated.write(id, stated));
    }

    private void changed(String id, Set<FactField> fields, @Nullable String reason, Doer doer, Runnable change) {
        List<Told> before = told(id, fields);
        change.run();
        show(id, fields);
        journal.note(doer, new JournalEntry("model.edit", "model/" + id, before, told(id, fields), reason));
    }

    private List<Told> told(String id, Set<FactField> fields) {
        List<StoredFact> said = facts.of(id);
        return fields.stream()
                .sorted()
                .flatMap(field -> CuratedFacts.fields(field).stream())
                .map(field -> FactPrecedence.ranked(said, field).stream()
                        .findFirst()
                        .map(fact -> new Told(field.wire(), fact.value(), fact.source()))
                        .orElseGet(() -> new Told(field.wire(), null, null)))
                .toList();
    }

    /** The fields that were changed show what is now the best that is known of them; the others stay as they are. */
    private void show(String id, Set<FactField> fields) {
        List<StoredFact> said = facts.of(id);
        Set<String> known = Set.copyOf(licences.among(said.stream()
                .filter(fact -> fact.field().equals(FactField.LICENCE.wire()))
                .map(StoredFact::value)
                .toList()));
        ShownRecord shown = ShownRecord.of(said, known::contains);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns(field, shown, said, columns));
        List<@Nullable Object> parameters = new ArrayList<>(columns.values());
        parameters.add(clock.instant());
        parameters.add(id);
        database.write(
                "update model set " + String.join(" = ?, ", columns.keySet())
                        + " = ?, version = version + 1, updated_at = ? where id = ?",
                parameters.toArray());
        contradiction(id);
    }

    private static void columns(
            FactField field, ShownRecord shown, List<StoredFact> said, Map<String, @Nullable Object> columns) {
        switch (field) {
            case PARAMETERS_TOTAL -> columns.put("parameters_total", shown.parametersTotal());
            case PARAMETERS_ACTIVE -> columns.put("parameters_active", shown.parametersActive());
            case CONTEXT_TOKENS -> columns.put("context_tokens", shown.contextTokens());
            case LANGUAGES -> columns.put("languages", shown.languages());
            case LANGUAGES_CLAIMED -> columns.put("languages_claimed", shown.languagesClaimed());
            case MODALITIES -> columns.put("modalities", shown.modalities());
            case TASKS -> columns.put("tasks", shown.tasks());
            case SECTORS -> columns.put("sectors", ShownRecord.list(said, FactField.SECTORS));
            case RELEASED -> columns.put("released", shown.released());
            case OPENNESS -> columns.put("openness", shown.openness());
            case GATED -> columns.put("gated", shown.gated());
            case LICENCE -> {
                columns.put("licence_id", shown.licence().id());
                columns.put("licence_status", shown.licence().status());
                columns.put("licence_candidates", shown.licence().candidates());
            }
            default -> throw new IllegalArgumentException(field + " can't be edited");
        }
    }

    private void contradiction(String id) {
        if (database.number(
                        "select count(*) as number from model where id = ? and parameters_active > parameters_total",
                        id)
                > 0) {
            throw Refusal.of(HttpProblem.VALIDATION, "No model uses more parameters than it has.")
                    .at(FieldError.of("parametersActive", "above-total"));
        }
    }
}
