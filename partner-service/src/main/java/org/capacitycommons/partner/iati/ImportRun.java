package org.capacitycommons.partner.iati;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.database.Rows;

/** Goes through a file: each activity is judged and taken in a transaction of its own, so a bad one harms no other. */
@Singleton
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int MOST_FINDINGS = 100;

    private final Database database;
    private final ImportRuns runs;
    private final Importing importing;
    private final Clock clock;
    private final SchemaCheck schema = new SchemaCheck();

    ImportRun(Database database, ImportRuns runs, Importing importing, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.importing = importing;
        this.clock = clock;
    }

    /** What a run works on. */
    record Job(ImportRuns.Key run, Path file, boolean dryRun, Importing.Terms terms) {}

    void go(Job job) {
        if (!runs.isStillRunning(job.run())) {
            LOG.warnf("Import %s was ended before it began", job.run().id());
            return;
        }
        String state = "INTERRUPTED";
        try (InputStream file = new BufferedInputStream(Files.newInputStream(job.file()))) {
            state = read(file, job);
        } catch (ImportRuns.RunEnded ended) {
            LOG.warn(ended.getMessage());
        } catch (IOException e) {
            LOG.errorf(e, "Import %s can't read its file", job.run().id());
        } finally {
            runs.end(job.run(), state);
        }
    }

    private String read(InputStream file, Job job) {
        int last = 0;
        String version = "";
        try (ActivityReader reader = ActivityReader.open(file, ActivityReader.Limits.USUAL)) {
            version = reader.version();
            Optional<ActivityReader.Read> next = reader.next();
            while (next.isPresent()) {
                last = next.get().number();
                one(next.get(), job, reader);
                next = reader.next();
            }
            return "DONE";
        } catch (FileRefused refused) {
            Finding why = refused.finding();
            note(job, new ImportRuns.Entry(last + 1, null, "REFUSED", null, why.line(), List.of(why)), 0, version);
            return "STOPPED";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A reader can't be closed", e);
        }
    }

    private void one(ActivityReader.Read read, Job job, ActivityReader reader) {
        Optional<ImportRuns.Entry> open = switch (read) {
            case ActivityReader.Read.Refused refused ->
                Optional.of(new ImportRuns.Entry(
                        refused.number(), null, "REFUSED", null, refused.line(), List.of(refused.finding())));
            case ActivityReader.Read.Activity activity -> judged(activity, job, reader);
        };
        open.ifPresent(record -> note(job, record, reader.bytesRead(), reader.version()));
    }

    /** What is still to be noted of it; empty where that is done. */
    private Optional<ImportRuns.Entry> judged(ActivityReader.Read.Activity read, Job job, ActivityReader reader) {
        XmlElement tidy = Standard.inOrder(read.element());
        List<Finding> findings = new ArrayList<>(schema.check(tidy, read.number()));
        boolean valid = findings.isEmpty();
        if (valid && !tidy.equals(read.element())) {
            findings.add(new Finding(
                    Finding.Level.WARNING,
                    "out-of-order",
                    "/iati-activities/iati-activity[" + read.number() + "]",
                    read.line(),
                    "Its elements are not in the order of the standard; they were put in order."));
        }
        ImportedActivity activity = ImportedActivity.of(tidy);
        if (activity.identifier().isEmpty()) {
            valid = false;
            findings.add(critical(read, "no-identifier", "An activity is known by its identifier; this one has none."));
        }
        findings.addAll(ActivityCheck.check(tidy, read.number(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        return valid
                ? taken(read, activity, findings, job, reader)
                : Optional.of(record(read, activity, "REFUSED", null, findings));
    }

    /** Taking it and noting that it was taken are one transaction; of a dry run only the note is kept. */
    private Optional<ImportRuns.Entry> taken(
            ActivityReader.Read.Activity read,
            ImportedActivity activity,
            List<Finding> findings,
            Job job,
            ActivityReader reader) {
        try {
            if (job.dryRun()) {
                return Optional.of(withoutDeployment(
                        database.tried(rows -> take(rows, read, activity, findings, job, reader.version()))));
            }
            return database.alone(rows -> {
                ImportRuns.Entry taken = take(rows, read, activity, findings, job, reader.version());
                runs.note(rows, job.run(), taken, reader.bytesRead(), reader.version());
                return Optional.<ImportRuns.Entry>empty();
            });
        } catch (ImportRuns.RunEnded ended) {
            throw ended;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Import %s: activity %d was not taken", job.run().id(), read.number());
            findings.add(critical(read, "not-kept", "It could not be kept just now. Send the file again later."));
            return Optional.of(record(read, activity, "REFUSED", null, findings));
        }
    }

    private ImportRuns.Entry take(
            Rows rows,
            ActivityReader.Read.Activity read,
            ImportedActivity activity,
            List<Finding> findings,
            Job job,
            String version)
            throws SQLException {
        Importing.Outcome outcome = runs.hasTaken(rows, job.run(), activity.identifier())
                ? new Importing.Outcome.Refused("twice-in-this-file", "An activity above has this identifier.")
                : importing.take(rows, activity, version, job.terms());
        return record(read, activity, outcome, findings);
    }

    private static ImportRuns.Entry record(
            ActivityReader.Read.Activity read,
            ImportedActivity activity,
            Importing.Outcome outcome,
            List<Finding> findings) {
        return switch (outcome) {
            case Importing.Outcome.Created(String id) -> record(read, activity, "CREATED", id, findings);
            case Importing.Outcome.Updated(String id) -> record(read, activity, "UPDATED", id, findings);
            case Importing.Outcome.Unchanged(String id) -> record(read, activity, "UNCHANGED", id, findings);
            case Importing.Outcome.Refused(String key, String reason) -> {
                List<Finding> all = new ArrayList<>(findings);
                all.addFirst(critical(read, key, reason));
                yield record(read, activity, "REFUSED", null, all);
            }
        };
    }

    private static ImportRuns.Entry record(
            ActivityReader.Read.Activity read,
            ImportedActivity activity,
            String outcome,
            @Nullable String deployment,
            List<Finding> findings) {
        return new ImportRuns.Entry(
                read.number(),
                activity.identifier().isEmpty() ? null : activity.identifier(),
                outcome,
                deployment,
                read.line(),
                findings.stream().limit(MOST_FINDINGS).toList());
    }

    private static ImportRuns.Entry withoutDeployment(ImportRuns.Entry record) {
        return record.outcome().equals("CREATED")
                ? new ImportRuns.Entry(
                        record.number(), record.identifier(), record.outcome(), null, record.line(), record.findings())
                : record;
    }

    private static Finding critical(ActivityReader.Read read, String key, String detail) {
        return Finding.critical(key, "/iati-activities/iati-activity[" + read.number() + "]", read.line(), detail);
    }

    private void note(Job job, ImportRuns.Entry record, long bytesRead, String version) {
        database.alone(rows -> {
            runs.note(rows, job.run(), record, bytesRead, version);
            return true;
        });
    }
}
