package org.capacitycommons.catalog.model;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.licence.LicenceIds;
import org.capacitycommons.catalog.licence.Licences;

/** Brings the records of models in line with what is said of them. */
@Singleton
public class ShownFacts {
    /** In one order for everybody: two imports that write the same models wait, and never for each other. */
    private static final String BEFORE = """
            select * from model where id = any (?) order by id collate "C" for no key update""";

    private static final String WRITE = """
            update model set parameters_total = ?, parameters_active = ?, context_tokens = ?, languages_claimed = ?,
              languages = ?, modalities = ?, tasks = ?, released = ?, openness = ?, gated = ?, licence_id = ?,
              licence_status = ?, licence_candidates = ?, updated_at = ?
            where id = ?""";

    private final Database database;
    private final Facts facts;
    private final Licences licences;
    private final Bases bases;
    private final Clock clock;

    ShownFacts(Database database, Facts facts, Licences licences, Bases bases, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.licences = licences;
        this.bases = bases;
        this.clock = clock;
    }

    /** Shows what is now the best that is known of some models. Runs in the transaction of the caller. */
    public void refresh(Collection<String> modelIds) {
        refresh(modelIds, Map.of());
    }

    /**
     * The same, where facts turned out to be of another model.
     *
     * @param mistaken by model, the fields of which something was said by mistake until now
     */
    public void refresh(Collection<String> modelIds, Map<String, Set<String>> mistaken) {
        if (modelIds.isEmpty()) {
            return;
        }
        List<Stored> before = database.list(BEFORE, ShownFacts::stored, modelIds);
        Map<String, List<StoredFact>> said = facts.of(modelIds);
        Set<String> known = knownLicences(said);
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Stored model : before) {
            List<StoredFact> ofModel = said.getOrDefault(model.id(), List.of());
            ShownRecord shown = ShownRecord.of(ofModel, known::contains)
                    .over(model.record(), ofModel, mistaken.getOrDefault(model.id(), Set.of()));
            if (!shown.equals(model.record())) {
                rows.add(row(model.id(), shown, now));
            }
        }
        database.writeAll(WRITE, rows);
        bases.derive(modelIds);
    }

    private record Stored(String id, ShownRecord record) {}

    private static Stored stored(Row row) throws SQLException {
        return new Stored(
                row.text("id"),
                new ShownRecord(
                        row.numberOrNull("parameters_total"),
                        row.numberOrNull("parameters_active"),
                        row.integerOrNull("context_tokens"),
                        row.integerOrNull("languages_claimed"),
                        row.texts("languages"),
                        row.texts("modalities"),
                        row.texts("tasks"),
                        row.textOrNull("released"),
                        Openness.valueOf(row.text("openness")),
                        Gated.valueOf(row.text("gated")),
                        new LicenceChoice(
                                row.textOrNull("licence_id"),
                                LicenceStatus.valueOf(row.text("licence_status")),
                                row.texts("licence_candidates"))));
    }

    private Set<String> knownLicences(Map<String, List<StoredFact>> said) {
        Set<String> named = said.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.field().equals(FactField.LICENCE.wire()) && fact.isPresent())
                .map(StoredFact::value)
                .collect(Collectors.toCollection(HashSet::new));
        licences.note(
                named.stream().filter(name -> name.equals(LicenceIds.of(name))).toList());
        return Set.copyOf(licences.among(named));
    }

    private static @Nullable Object[] row(String id, ShownRecord shown, Instant now) {
        return new @Nullable Object[] {
            shown.parametersTotal(),
            shown.parametersActive(),
            shown.contextTokens(),
            shown.languagesClaimed(),
            shown.languages(),
            shown.modalities(),
            shown.tasks(),
            shown.released(),
            shown.openness(),
            shown.gated(),
            shown.licence().id(),
            shown.licence().status(),
            shown.licence().candidates(),
            now,
            id
        };
    }
}
