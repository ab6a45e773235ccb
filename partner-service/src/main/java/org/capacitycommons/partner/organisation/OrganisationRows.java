package org.capacitycommons.partner.organisation;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.database.Rows;
import org.capacitycommons.partner.opendata.CsvRow;
import org.capacitycommons.partner.opendata.RowImport;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.OrganisationKind;

/** Organisations as a table, for administrators. What an organisation is never changes; what it is called may. */
@Singleton
class OrganisationRows implements RowImport {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern REFERENCE = Pattern.compile("[^/&|?\\s]{1,200}");
    private static final Pattern TYPE = Pattern.compile("[0-9]{2}");
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 200;
    private static final List<Column> COLUMNS = List.of(
            new Column("id", true, "ke-agriculture"),
            new Column("nation", true, "KE"),
            new Column("kind", true, "MINISTRY"),
            new Column("name", true, "Ministry of Agriculture"),
            new Column("iati_ref", false, "KE-GOV-EXAMPLE"),
            new Column("iati_type", false, "10"));

    private final Database database;
    private final IatiReferences references;
    private final Deeds deeds;
    private final Clock clock;

    OrganisationRows(Database database, IatiReferences references, Deeds deeds, Clock clock) {
        this.database = database;
        this.references = references;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What a row may change. */
    private record Details(
            String name, @Nullable String iatiRef, @Nullable String iatiType) {}

    private record Known(String nation, String kind, Details details) {}

    @Override
    public String kind() {
        return "organisations";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.isAdmin();
    }

    @Override
    public Outcome take(CsvRow row, Caller caller) {
        String id = matching("id", ID, row.required("id"), LONGEST_ID);
        OrganisationKind kind = kind(row);
        Details details =
                new Details(shortEnough(row), optional(row, "iati_ref", REFERENCE), optional(row, "iati_type", TYPE));
        references.mustBeFree(details.iatiRef(), id, "iati_ref");
        try {
            return database.here(rows -> take(rows, new Named(id, row.required("nation"), kind), details, caller));
        } catch (SQLException e) {
            throw new IllegalStateException("An organisation can't be kept", e);
        }
    }

    private record Named(String id, String nation, OrganisationKind kind) {}

    private Outcome take(Rows rows, Named named, Details details, Caller caller) throws SQLException {
        Optional<Known> known = find(rows, named.id());
        if (known.isEmpty()) {
            add(rows, named, details);
            note("organisation.create", named, details, null, caller);
            return Outcome.CREATED;
        }
        if (!known.get().nation().equals(named.nation())) {
            throw CsvRow.refused("nation", "never-changes");
        }
        if (!known.get().kind().equals(named.kind().name())) {
            throw CsvRow.refused("kind", "never-changes");
        }
        if (known.get().details().equals(details)) {
            return Outcome.UNCHANGED;
        }
        rows.write(
                "update organisation set name = ?, iati_ref = ?, iati_type = ?, version = version + 1 where nation = ? and id = ?",
                details.name(),
                details.iatiRef(),
                details.iatiType(),
                named.nation(),
                named.id());
        note("organisation.change", named, details, known.get().details(), caller);
        return Outcome.UPDATED;
    }

    private static Optional<Known> find(Rows rows, String id) throws SQLException {
        return rows
                .list(
                        "select nation, kind, name, iati_ref, iati_type from organisation where id = ? for update",
                        row -> new Known(
                                row.text("nation"),
                                row.text("kind"),
                                new Details(row.text("name"), row.optional("iati_ref"), row.optional("iati_type"))),
                        id)
                .stream()
                .findFirst();
    }

    private void add(Rows rows, Named named, Details details) throws SQLException {
        boolean nowhere = named.nation().equals("XX");
        if (!nowhere
                && rows.list("select 1 from nation where code = ?", _ -> true, named.nation())
                        .isEmpty()) {
            throw CsvRow.refused("nation", "not-a-nation");
        }
        rows.write(
                "insert into organisation (nation, id, kind, name, verified, created_at, iati_ref, iati_type)"
                        + " values (?, ?, ?, ?, true, ?, ?, ?)",
                named.nation(),
                named.id(),
                named.kind().name(),
                details.name(),
                clock.instant(),
                details.iatiRef(),
                details.iatiType());
    }

    private void note(String action, Named named, Details after, @Nullable Details before, Caller caller) {
        deeds.record(
                named.id(),
                caller.subject(),
                Deed.of(action, "organisation/" + named.id(), Map.of("kind", named.kind(), "details", after))
                        .before(before));
    }

    private static OrganisationKind kind(CsvRow row) {
        try {
            return OrganisationKind.valueOf(row.required("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw CsvRow.refused("kind", "not-an-option");
        }
    }

    private static String shortEnough(CsvRow row) {
        String name = row.required("name");
        if (name.length() > LONGEST_NAME) {
            throw CsvRow.refused("name", "too-long");
        }
        return name;
    }

    private static @Nullable String optional(CsvRow row, String column, Pattern pattern) {
        String cell = row.optional(column);
        return cell == null ? null : matching(column, pattern, cell, LONGEST_NAME);
    }

    private static String matching(String column, Pattern pattern, String cell, int longest) {
        if (cell.length() > longest || !pattern.matcher(cell).matches()) {
            throw CsvRow.refused(column, "malformed");
        }
        return cell;
    }
}
