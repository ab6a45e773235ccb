package org.capacitycommons.catalog.change;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.Refusal;

/**
 * Reads the table of changes for others. Numbers are given out before commits, so only changes are told that no
 * running transaction can still add to: nothing is skipped, however long an import takes.
 */
@Singleton
class ChangeFeed {
    private static final String FINISHED = """
            select c.*, c.xid::text::bigint as number, m.id is not null as present, r.new_id as merged_into
            from model_change c left join model m on m.id = c.model_id
            left join model_merge r on r.old_id = c.model_id
            where c.xid < pg_snapshot_xmin(pg_current_snapshot())
            """;

    private final Database database;
    private final CatalogueState state;

    ChangeFeed(Database database, CatalogueState state) {
        this.database = database;
        this.state = state;
    }

    private record Placed(Change change, long xid, long seq) {}

    /** From the oldest change that is kept. */
    ChangePage fromTheBeginning(int atMost) {
        return page(new ChangeMarker(state.identity(), 0, 0), atMost);
    }

    /** Nothing, and the marker with which to follow from now on. */
    ChangePage fromNow() {
        return new ChangePage(List.of(), atFence().written(), false);
    }

    ChangePage after(String cursor, int atMost) {
        ChangeMarker marker = ChangeMarker.read(cursor);
        if (!isKept(marker)) {
            throw Refusal.of(
                    CatalogProblem.CHANGES_FORGOTTEN,
                    "Ask with after=now for a new marker, read everything once from /api/v1/exports, then follow the "
                            + "marker.");
        }
        return page(marker, atMost);
    }

    /** The latest changes, newest first. */
    List<Change> latest(int atMost) {
        return database.list(FINISHED + "order by c.xid desc, c.seq desc limit ?", ChangeFeed::placed, atMost).stream()
                .map(Placed::change)
                .toList();
    }

    private ChangePage page(ChangeMarker from, int atMost) {
        ChangeMarker fence = atFence();
        List<Placed> found = database.list(
                FINISHED + "and (c.xid, c.seq) > (?::text::xid8, ?) order by c.xid, c.seq limit ?",
                ChangeFeed::placed,
                String.valueOf(from.xid()),
                from.seq(),
                atMost + 1);
        boolean more = found.size() > atMost;
        List<Placed> shown = more ? found.subList(0, atMost) : found;
        return new ChangePage(once(shown), reached(from, fence, shown).written(), more);
    }

    /** With nothing read, everything before the fence, which was taken first, is known to be nothing. */
    private static ChangeMarker reached(ChangeMarker from, ChangeMarker fence, List<Placed> shown) {
        if (shown.isEmpty()) {
            return fence.xid() > from.xid() ? fence : from;
        }
        return new ChangeMarker(
                from.database(), shown.getLast().xid(), shown.getLast().seq());
    }

    private ChangeMarker atFence() {
        long fence = database.number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as number");
        return new ChangeMarker(state.identity(), fence, 0);
    }

    private boolean isKept(ChangeMarker marker) {
        return marker.database().equals(state.identity())
                && database.number("""
                                select count(*) as number from model_change_retention
                                where (pruned_through is null or pruned_through <= ?::text::xid8)
                                  and ?::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot())""", String.valueOf(marker.xid()), String.valueOf(marker.xid())) == 1;
    }

    /** Of the same thing the last time counts. */
    private static List<Change> once(List<Placed> read) {
        record Subject(
                Change.Kind kind,
                String model,
                Change.@Nullable OfferRef offer,
                @Nullable String advisory) {}
        Map<Subject, Change> once = new LinkedHashMap<>();
        for (Placed placed : read) {
            Change change = placed.change();
            Subject subject = new Subject(change.kind(), change.model(), change.offer(), change.advisory());
            once.remove(subject);
            once.put(subject, change);
        }
        return new ArrayList<>(once.values());
    }

    private static Placed placed(Row row) throws SQLException {
        String source = row.textOrNull("source");
        Change.OfferRef offer =
                source == null ? null : new Change.OfferRef(source, row.text("provider_id"), row.text("offer_id"));
        @Nullable String advisory = row.textOrNull("advisory_id");
        Change.Kind kind = kind(offer, advisory, row);
        @Nullable String mergedInto = kind == Change.Kind.MODEL_REMOVED ? row.textOrNull("merged_into") : null;
        Change change = new Change(kind, row.text("model_id"), offer, mergedInto, advisory, row.instant("at"));
        return new Placed(change, row.number("number"), row.number("seq"));
    }

    private static Change.Kind kind(Change.@Nullable OfferRef offer, @Nullable String advisory, Row row)
            throws SQLException {
        if (offer != null) {
            return Change.Kind.OFFER_VANISHED;
        }
        if (advisory != null) {
            return Change.Kind.ADVISORY_CHANGED;
        }
        return row.flag("present") ? Change.Kind.MODEL_CHANGED : Change.Kind.MODEL_REMOVED;
    }
}
