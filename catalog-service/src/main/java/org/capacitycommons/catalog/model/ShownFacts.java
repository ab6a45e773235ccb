package org.capacitycommons.catalog.model;

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
import org.capacitycommons.catalog.licence.LicenceIds;
import org.capacitycommons.catalog.licence.Licences;

/** Brings the records of models in line with what is said of them. */
@Singleton
public class ShownFacts {
    /** What an editor wrote stays; only what was left open is filled in. */
    private static final String WRITE = """
            update model m set
              parameters_total = case when version = 0 then i.parameters_total
                                      else coalesce(m.parameters_total, i.parameters_total) end,
              parameters_active = case when version = 0 then i.parameters_active
                                       else coalesce(m.parameters_active, i.parameters_active) end,
              context_tokens = case when version = 0 then i.context_tokens
                                    else coalesce(m.context_tokens, i.context_tokens) end,
              languages_claimed = case when version = 0 then i.languages_claimed
                                       else coalesce(m.languages_claimed, i.languages_claimed) end,
              languages = case when version = 0 or m.languages = '{}' then i.languages else m.languages end,
              modalities = case when version = 0 or m.modalities = '{}' then i.modalities else m.modalities end,
              tasks = case when version = 0 or m.tasks = '{}' then i.tasks else m.tasks end,
              released = case when version = 0 then i.released else coalesce(m.released, i.released) end,
              openness = case when version = 0 or m.openness = 'NOT_KNOWN' then i.openness else m.openness end,
              gated = case when i.gated = 'UNKNOWN' or version > 0 and m.gated <> 'UNKNOWN' then m.gated
                           else i.gated end,
              licence_id = case when version = 0 then i.licence_id else m.licence_id end,
              licence_status = case when version = 0 then i.licence_status else m.licence_status end,
              licence_candidates = case when version = 0 then i.licence_candidates else m.licence_candidates end,
              updated_at = i.at
            from (select ?::text as id, ?::bigint as parameters_total, ?::bigint as parameters_active,
                         ?::int as context_tokens, ?::int as languages_claimed, ?::text[] as languages,
                         ?::text[] as modalities, ?::text[] as tasks, ?::text as released, ?::text as openness,
                         ?::text as gated, ?::text as licence_id, ?::text as licence_status,
                         ?::text[] as licence_candidates, ?::timestamptz as at) i
            where m.id = i.id and (
              m.version = 0 and (m.parameters_total, m.parameters_active, m.context_tokens, m.languages_claimed,
                m.languages, m.modalities, m.tasks, m.released, m.openness, m.licence_id, m.licence_status,
                m.licence_candidates) is distinct from (i.parameters_total, i.parameters_active, i.context_tokens,
                i.languages_claimed, i.languages, i.modalities, i.tasks, i.released, i.openness, i.licence_id,
                i.licence_status, i.licence_candidates)
              or m.gated <> i.gated and i.gated <> 'UNKNOWN' and (m.version = 0 or m.gated = 'UNKNOWN')
              or m.version > 0 and (m.parameters_total is null and i.parameters_total is not null
                or m.parameters_active is null and i.parameters_active is not null
                or m.context_tokens is null and i.context_tokens is not null
                or m.languages_claimed is null and i.languages_claimed is not null
                or m.released is null and i.released is not null
                or m.languages = '{}' and i.languages <> '{}'
                or m.modalities = '{}' and i.modalities <> '{}'
                or m.tasks = '{}' and i.tasks <> '{}'
                or m.openness = 'NOT_KNOWN' and i.openness <> 'NOT_KNOWN'))""";

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
        if (modelIds.isEmpty()) {
            return;
        }
        Map<String, List<StoredFact>> said = facts.of(modelIds);
        Set<String> known = knownLicences(said);
        Instant now = clock.instant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        // In one order for everybody: two imports that write the same models wait, and never for each other.
        modelIds.stream().distinct().sorted().forEach(id -> {
            ShownRecord shown = ShownRecord.of(said.getOrDefault(id, List.of()), known::contains);
            rows.add(row(id, shown, now));
        });
        database.writeAll(WRITE, rows);
        bases.derive(modelIds);
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
            id,
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
            now
        };
    }
}
