package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.database.Rows;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Scope;

/** The runs of imports and what became of each activity in them. */
@Singleton
class ImportRuns {
    private static final String COLUMNS = """
            select id, organisation, state, dry_run, sha256, bytes, bytes_read, version, records, created, updated,
              unchanged, refused, findings, started_by_name, started_at, ended_at
            from iati_import where (organisation = ? or cast(? as boolean))""";
    private static final String ADD = """
            insert into iati_import (nation, id, organisation, state, dry_run, sha256, bytes, started_by,
              started_by_name, started_at, seen_at)
            values (?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?) on conflict (organisation) where state = 'RUNNING' do nothing""";
    private static final String ADD_RECORD = """
            insert into iati_import_record (nation, run, organisation, number, identifier, outcome, deployment, line,
              findings)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""";
    private static final String PROGRESS = """
            update iati_import set bytes_read = ?, version = ?, seen_at = ?, records = records + 1,
              created = created + cast(? = 'CREATED' as int), updated = updated + cast(? = 'UPDATED' as int),
              unchanged = unchanged + cast(? = 'UNCHANGED' as int), refused = refused + cast(? = 'REFUSED' as int),
              findings = findings + ?
            where nation = ? and id = ? and state = 'RUNNING'""";
    private static final String SEEN =
            "update iati_import set seen_at = ? where nation = ? and id = ? and state = 'RUNNING'";
    private static final String RUNNING =
            "select 1 from iati_import where organisation = ? and state = 'RUNNING' limit 1";
    private static final String END =
            "update iati_import set state = ?, ended_at = ?, seen_at = ? where nation = ? and id = ? and state = 'RUNNING'";
    private static final String INTERRUPT = """
            update iati_import set state = 'INTERRUPTED', ended_at = ? where state = 'RUNNING' and seen_at < ?""";
    private static final String RECORDS = """
            select number, identifier, outcome, deployment, line, findings from iati_import_record
            where run = ? and (organisation = ? or cast(? as boolean)) and number > ? order by number limit ?""";

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRuns(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Names a run in statements. */
    record Key(String nation, String id, String organisation) {}

    /** A run that was ended from outside: what it still does is not kept. */
    static final class RunEnded extends RuntimeException {
        RunEnded(String run) {
            super("Import " + run + " was ended");
        }
    }

    /** What came in. */
    record Upload(String sha256, long bytes, boolean dryRun) {}

    /** What became of one activity. */
    record Entry(
            int number,
            @Nullable String identifier,
            String outcome,
            @Nullable String deployment,
            int line,
            List<Finding> findings) {}

    /** Begins a run; empty where one of that organisation is still going. */
    Optional<Key> begin(Caller caller, Caller.Membership owner, Upload upload) throws SQLException {
        return database.here(rows -> {
            String id = rows.list("select 'IM-' || nextval('iati_import_number') as id", row -> row.text("id"))
                    .getFirst();
            Instant now = clock.instant();
            int added = rows.write(
                    ADD,
                    owner.nation(),
                    id,
                    owner.id(),
                    upload.dryRun(),
                    upload.sha256(),
                    upload.bytes(),
                    caller.subject(),
                    caller.name(),
                    now,
                    now);
            return added == 0 ? Optional.<Key>empty() : Optional.of(new Key(owner.nation(), id, owner.id()));
        });
    }

    /** Whether this run took an activity of that identifier before. */
    boolean hasTaken(Rows rows, Key run, String identifier) throws SQLException {
        return !rows.list(
                        "select 1 from iati_import_record where nation = ? and run = ? and identifier = ?"
                                + " and outcome <> 'REFUSED'",
                        _ -> true,
                        run.nation(),
                        run.id(),
                        identifier)
                .isEmpty();
    }

    void note(Rows rows, Key run, Entry record, long bytesRead, String version) throws SQLException {
        rows.write(
                ADD_RECORD,
                run.nation(),
                run.id(),
                run.organisation(),
                record.number(),
                record.identifier(),
                record.outcome(),
                record.deployment(),
                record.line(),
                text(record.findings()));
        int running = rows.write(
                PROGRESS,
                bytesRead,
                version,
                clock.instant(),
                record.outcome(),
                record.outcome(),
                record.outcome(),
                record.outcome(),
                record.findings().size(),
                run.nation(),
                run.id());
        if (running == 0) {
            throw new RunEnded(run.id());
        }
    }

    /** Says that a run is alive; false where it was ended meanwhile. */
    boolean isStillRunning(Key run) {
        return database.alone(rows -> rows.write(SEEN, clock.instant(), run.nation(), run.id())) == 1;
    }

    /** Whether an import of that organisation goes on. */
    boolean hasRunning(String organisation) {
        return !database.alone(rows -> rows.list(RUNNING, _ -> true, organisation))
                .isEmpty();
    }

    void end(Key run, String state) {
        Instant now = clock.instant();
        database.alone(rows -> rows.write(END, state, now, now, run.nation(), run.id()));
    }

    /** Ends runs of replicas that are no more. */
    int interruptSilentFor(Duration silence) {
        Instant now = clock.instant();
        return database.alone(rows -> rows.write(INTERRUPT, now, now.minus(silence)));
    }

    Optional<ImportRunView> find(String id, Scope scope) {
        return database
                .alone(rows -> rows.list(
                        COLUMNS + " and id = ?",
                        ImportRunView::of,
                        scope.organisationOrNone(),
                        scope.seesEverything(),
                        id))
                .stream()
                .findFirst();
    }

    List<ImportRunView> latest(Scope scope, int atMost) {
        return database.alone(rows -> rows.list(
                COLUMNS + " order by started_at desc, id desc limit ?",
                ImportRunView::of,
                scope.organisationOrNone(),
                scope.seesEverything(),
                atMost));
    }

    List<Entry> records(String run, Scope scope, int after, int atMost) {
        return database.alone(rows -> rows.list(
                RECORDS,
                row -> new Entry(
                        row.number("number"),
                        row.optional("identifier"),
                        row.text("outcome"),
                        row.optional("deployment"),
                        row.number("line"),
                        findings(row.text("findings"))),
                run,
                scope.organisationOrNone(),
                scope.seesEverything(),
                after,
                atMost));
    }

    private String text(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings can't be written", e);
        }
    }

    private List<Finding> findings(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings can't be read", e);
        }
    }
}
