package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Rows;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Takes one activity: makes its deployment, changes it, or leaves it as it is. Matched on its identifier alone. */
@Singleton
class Importing {
    private static final String FIND = """
            select a.nation, a.deployment, a.organisation, a.sha256, a.came_as from iati_activity a
            where a.identifier = ?""";
    /** Two files that tell of one activity wait for each other, whosever they are. */
    private static final String WAIT = "select pg_advisory_xact_lock(4682902, hashtext(?)) is null as locked";

    private static final String ADD = """
            insert into deployment (nation, id, version, origin, organisation, language, title, summary, title_fr,
              summary_fr, sector, stage_as_reported, nations, partners, dac_codes, started_on, source_name, source_urls,
              created_at, updated_at)
            values (?, ?, 0, 'IATI', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?)""";
    private static final String CHANGE = """
            update deployment set version = version + 1, language = ?, title = ?, summary = ?, title_fr = ?,
              summary_fr = ?, sector = ?, stage_as_reported = ?, nations = ?, partners = ?, dac_codes = ?,
              started_on = ?, source_name = ?, updated_at = ?
            where nation = ? and id = ?""";
    private static final String ADD_ACTIVITY = """
            insert into iati_activity (nation, deployment, organisation, identifier, version, sha256, xml, bytes,
              imported_at, came_as)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE_ACTIVITY = """
            update iati_activity set version = ?, sha256 = ?, xml = ?, bytes = ?, imported_at = ?, came_as = ?
            where nation = ? and deployment = ?""";
    private static final String SECTOR = """
            select code from sector where string_to_array(dac_codes, ';') && cast(? as text[]) order by position limit 1""";
    private static final String OWN = """
            select d.id from deployment d left join organisation o on o.id = d.organisation
            where d.origin <> 'IATI' and ? in (? || '-' || d.id, o.iati_ref || '-' || d.id)
              and d.id = ?""";

    private final ClaimedIdentifiers identifiers = new ClaimedIdentifiers();
    private final Deeds deeds;
    private final Publishing publishing;
    private final Clock clock;

    Importing(Deeds deeds, Publishing publishing, Clock clock) {
        this.deeds = deeds;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** What became of an activity. */
    sealed interface Outcome {

        record Created(String deployment) implements Outcome {}

        record Updated(String deployment) implements Outcome {}

        record Unchanged(String deployment) implements Outcome {}

        record Refused(String key, String reason) implements Outcome {}
    }

    /** In what form an activity came. */
    enum Form {
        /** A file of the standard, which may hold what no table has a column for. */
        XML,
        /** A row of a table. */
        CSV
    }

    /** Who imports, whose the activities will be, and in what form they come. */
    record Terms(Caller caller, Caller.Membership owner, Form form) {}

    private record Known(String nation, String deployment, String organisation, String sha256, Form form) {}

    Outcome take(Rows rows, ImportedActivity activity, String version, Terms terms) throws SQLException {
        rows.list(WAIT, row -> row.flag("locked"), activity.identifier());
        Optional<Known> known = rows
                .list(
                        FIND,
                        row -> new Known(
                                row.text("nation"),
                                row.text("deployment"),
                                row.text("organisation"),
                                row.text("sha256"),
                                Form.valueOf(row.text("came_as"))),
                        activity.identifier())
                .stream()
                .findFirst();
        if (known.isEmpty() && isOurs(rows, activity.identifier())) {
            return new Outcome.Refused(
                    "kept-here-already",
                    "This is an export of a deployment that is kept here. Change it in the portal.");
        }
        if (identifiers.belongToAnother(rows, activity, terms.owner(), publishing.reference())) {
            return new Outcome.Refused(
                    "identifier-of-another-organisation",
                    "Its reporting organisation, or the beginning of its identifier, is that of another organisation.");
        }
        if (known.isEmpty()) {
            return new Outcome.Created(create(rows, activity, version, terms));
        }
        if (!known.get().organisation().equals(terms.owner().id())) {
            return new Outcome.Refused(
                    "of-another-organisation",
                    "Another organisation imported this identifier first. Ask an administrator if it is yours.");
        }
        if (known.get().sha256().equals(activity.sha256())) {
            return new Outcome.Unchanged(known.get().deployment());
        }
        if (known.get().form() == Form.XML && terms.form() == Form.CSV) {
            return new Outcome.Refused(
                    "kept-as-xml",
                    "It came as a file, which holds more than a table. Change the file and import that again.");
        }
        change(rows, known.get(), activity, version, terms);
        return new Outcome.Updated(known.get().deployment());
    }

    private boolean isOurs(Rows rows, String identifier) throws SQLException {
        int hyphen = identifier.lastIndexOf('-', Math.max(0, identifier.lastIndexOf('-') - 1));
        String id = identifier.substring(hyphen + 1);
        return !rows.list(OWN, row -> row.text("id"), identifier, publishing.reference(), id)
                .isEmpty();
    }

    private String create(Rows rows, ImportedActivity activity, String version, Terms terms) throws SQLException {
        Instant now = clock.instant();
        String id = rows.list("select 'D-' || nextval('deployment_number') as id", row -> row.text("id"))
                .getFirst();
        List<String> nations = knownNations(rows, activity.countries());
        String nation = lead(nations, terms.owner().nation());
        rows.write(
                ADD,
                nation,
                id,
                terms.owner().id(),
                activity.language(),
                activity.title(),
                activity.summary(),
                activity.titleFr(),
                activity.summaryFr(),
                sector(rows, activity),
                activity.status(),
                nations,
                activity.participants(),
                activity.dacCodes(),
                activity.startedOn(),
                source(activity),
                now,
                now);
        rows.write(
                ADD_ACTIVITY,
                nation,
                id,
                terms.owner().id(),
                activity.identifier(),
                version,
                activity.sha256(),
                activity.xml(),
                activity.xml().length(),
                now,
                terms.form().name());
        note("deployment.import", id, activity, null, terms);
        return id;
    }

    private void change(Rows rows, Known known, ImportedActivity activity, String version, Terms terms)
            throws SQLException {
        Instant now = clock.instant();
        rows.write(
                CHANGE,
                activity.language(),
                activity.title(),
                activity.summary(),
                activity.titleFr(),
                activity.summaryFr(),
                sector(rows, activity),
                activity.status(),
                knownNations(rows, activity.countries()),
                activity.participants(),
                activity.dacCodes(),
                activity.startedOn(),
                source(activity),
                now,
                known.nation(),
                known.deployment());
        rows.write(
                CHANGE_ACTIVITY,
                version,
                activity.sha256(),
                activity.xml(),
                activity.xml().length(),
                now,
                terms.form().name(),
                known.nation(),
                known.deployment());
        note("deployment.import-again", known.deployment(), activity, known.sha256(), terms);
    }

    private void note(
            String action, String deployment, ImportedActivity activity, @Nullable String before, Terms terms) {
        Deed deed = Deed.of(
                action,
                "deployment/" + deployment,
                Map.of("identifier", activity.identifier(), "sha256", activity.sha256()));
        deeds.record(
                terms.owner().id(),
                terms.caller().subject(),
                before == null ? deed : deed.before(Map.of("sha256", before)));
    }

    private static List<String> knownNations(Rows rows, List<String> countries) throws SQLException {
        return rows.list(
                "select code from nation where code = any(?) order by array_position(?::varchar[], code::varchar)",
                row -> row.text("code"),
                countries,
                countries);
    }

    /** The lead nation is part of the key, so it stays as it was first. */
    private static String lead(List<String> nations, String own) {
        return nations.size() == 1 ? nations.getFirst() : nations.contains(own) ? own : "XX";
    }

    private static String sector(Rows rows, ImportedActivity activity) throws SQLException {
        return rows.list(SECTOR, row -> row.text("code"), activity.dacCodes()).stream()
                .findFirst()
                .orElse("OTHER");
    }

    private static String source(ImportedActivity activity) {
        return activity.reporterName().isEmpty() ? activity.reporter() : activity.reporterName();
    }
}
