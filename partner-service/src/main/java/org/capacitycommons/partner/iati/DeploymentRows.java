package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.database.Rows;
import org.capacitycommons.partner.opendata.CsvRow;
import org.capacitycommons.partner.opendata.RowImport;
import org.capacitycommons.partner.security.Caller;

/**
 * Deployments as a table, for who keeps no IATI file. Each row becomes an activity and goes the way of those: matched on
 * its identifier, owned by who imports it, exported as it came.
 */
@Singleton
class DeploymentRows implements RowImport {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern STATUS = Pattern.compile("[1-6]");
    private static final Pattern NATION = Pattern.compile("[A-Z]{2}");
    private static final Pattern PURPOSE = Pattern.compile("\\d{5}");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int MOST_SHARES = 100;
    private static final List<Column> COLUMNS = List.of(
            new Column("identifier", true, "KE-GOV-EXAMPLE-2026-001"),
            new Column("language", true, "en"),
            new Column("title", true, "Advice by voice for maize growers"),
            new Column("title_fr", false, "Conseils vocaux pour les producteurs de maïs"),
            new Column("summary", true, "Growers ask by telephone and an adviser checks the answers."),
            new Column("summary_fr", false, ""),
            new Column("nations", true, "KE;UG"),
            new Column("dac_codes", true, "31191"),
            new Column("status", true, "2"),
            new Column("started_on", true, "2026-03-01"),
            new Column("partners", false, "University of Nowhere;A foundation"));

    private final Database database;
    private final Importing importing;
    private final Publishing publishing;

    DeploymentRows(Database database, Importing importing, Publishing publishing) {
        this.database = database;
        this.importing = importing;
        this.publishing = publishing;
    }

    @Override
    public String kind() {
        return "deployments";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.organisation() != null;
    }

    /** What is taken is public at once. */
    @Override
    public boolean takesASubmitter() {
        return true;
    }

    @Override
    public Outcome take(CsvRow row, Caller caller) {
        Caller.Membership owner = caller.organisation();
        if (owner == null) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only organisations import.");
        }
        check(row);
        try {
            return database.here(rows -> {
                ImportedActivity activity = ImportedActivity.of(activity(row, owner, reference(rows, owner)));
                return outcome(importing.take(
                        rows, activity, Standard.VERSION, new Importing.Terms(caller, owner, Importing.Form.CSV)));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("A deployment can't be kept", e);
        }
    }

    private static Outcome outcome(Importing.Outcome taken) {
        return switch (taken) {
            case Importing.Outcome.Created _ -> Outcome.CREATED;
            case Importing.Outcome.Updated _ -> Outcome.UPDATED;
            case Importing.Outcome.Unchanged _ -> Outcome.UNCHANGED;
            case Importing.Outcome.Refused(String key, String _) -> throw CsvRow.refused("identifier", key);
        };
    }

    private static @Nullable String reference(Rows rows, Caller.Membership owner) throws SQLException {
        String found = rows.list(
                        "select coalesce(iati_ref, '') as ref from organisation where id = ?",
                        row -> row.text("ref"),
                        owner.id())
                .getFirst();
        return found.isEmpty() ? null : found;
    }

    private static void check(CsvRow row) {
        List<FieldError> errors = new ArrayList<>();
        if (Reference.usable(row.required("identifier")) == null) {
            errors.add(FieldError.of("identifier", "malformed"));
        }
        match(row, "language", LANGUAGE, errors);
        match(row, "status", STATUS, errors);
        atMost(row, "title", LONGEST_TITLE, errors);
        atMost(row, "title_fr", LONGEST_TITLE, errors);
        atMost(row, "summary", LONGEST_SUMMARY, errors);
        atMost(row, "summary_fr", LONGEST_SUMMARY, errors);
        each(row, "nations", NATION, errors);
        each(row, "dac_codes", PURPOSE, errors);
        if (!isDay(row.required("started_on"))) {
            errors.add(FieldError.of("started_on", "not-a-date"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each column.")
                    .at(errors);
        }
    }

    private static void match(CsvRow row, String column, Pattern pattern, List<FieldError> errors) {
        if (!pattern.matcher(row.required(column)).matches()) {
            errors.add(FieldError.of(column, "not-an-option"));
        }
    }

    private static void each(CsvRow row, String column, Pattern pattern, List<FieldError> errors) {
        List<String> values = row.list(column);
        if (values.isEmpty()
                || values.size() > MOST_SHARES
                || values.stream().anyMatch(value -> !pattern.matcher(value).matches())) {
            errors.add(FieldError.of(column, "malformed"));
        }
    }

    private static void atMost(CsvRow row, String column, int most, List<FieldError> errors) {
        String cell = row.optional(column);
        if (cell != null && cell.length() > most) {
            errors.add(FieldError.of(column, "too-long", "max", String.valueOf(most)));
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private XmlElement activity(CsvRow row, Caller.Membership owner, @Nullable String reference) {
        XmlElement.Draft activity = XmlElement.of(Standard.ACTIVITY)
                .with(XmlElement.LANGUAGE, row.required("language"))
                .holding(XmlElement.of("iati-identifier").holding(row.required("identifier")))
                .holding(reporter(owner, reference))
                .holding(Narrative.in("title", row.required("title"), row.optional("title_fr")))
                .holding(Narrative.in("description", row.required("summary"), row.optional("summary_fr")))
                .holding(XmlElement.of("participating-org")
                        .with("role", "2")
                        .with("ref", reference)
                        .holding(Narrative.of(owner.name())))
                .holding(row.list("partners").stream()
                        .map(name -> XmlElement.of("participating-org")
                                .with("role", "4")
                                .holding(Narrative.of(name))
                                .made())
                        .toList())
                .holding(XmlElement.of("activity-status").with("code", row.required("status")))
                .holding(XmlElement.of("activity-date")
                        .with("type", "1".equals(row.required("status")) ? "1" : "2")
                        .with("iso-date", row.required("started_on")))
                .holding(shared("recipient-country", row.list("nations")))
                .holding(shared("sector", row.list("dac_codes")));
        return Standard.complete(activity.made()).orElseThrow(() -> CsvRow.refused("row", "incomplete"));
    }

    private XmlElement.Draft reporter(Caller.Membership owner, @Nullable String reference) {
        Publisher publisher = publishing.publisher();
        return reference == null
                ? XmlElement.of("reporting-org")
                        .with("ref", publisher.ref())
                        .with("type", publisher.type())
                        .with("secondary-reporter", "1")
                        .holding(Narrative.of(publisher.name()))
                : XmlElement.of("reporting-org")
                        .with("ref", reference)
                        .with("type", "10")
                        .with("secondary-reporter", "0")
                        .holding(Narrative.of(owner.name()));
    }

    private static List<XmlElement> shared(String element, List<String> codes) {
        List<String> distinct = codes.stream().distinct().toList();
        List<Integer> shares = Shares.equal(distinct.size());
        List<XmlElement> elements = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            elements.add(XmlElement.of(element)
                    .with("vocabulary", element.equals("sector") ? "1" : null)
                    .with("code", distinct.get(i))
                    .with("percentage", shares.get(i))
                    .made());
        }
        return elements;
    }
}
