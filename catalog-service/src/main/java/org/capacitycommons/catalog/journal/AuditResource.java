package org.capacitycommons.catalog.journal;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.audit.AuditVerifier;
import org.capacitycommons.audit.Verification;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/** Who changed what in the catalogue. */
@Path("/api/v1/audit")
@Tag(name = "Audit")
@RolesAllowed({"admin", "auditor"})
class AuditResource {
    private final Database database;

    AuditResource(Database database) {
        this.database = database;
    }

    /** One deed. */
    record Deed(
            @Schema(description = "Number in the chain, without gaps", minimum = "1")
            long seq,

            Instant at,
            @Schema(description = "Stable id of who did it") String actor,
            String action,
            String subject,
            @Nullable String reason,

            @Schema(description = "Over this deed and the one before it")
            String hash) {}

    /** Whether the chain is as it was written. */
    record Check(
            boolean intact,

            @Schema(description = "Deeds that fit, from the first on")
            long events,

            @Nullable String reason) {}

    @GET
    @Operation(
            summary = "Deeds, newest first",
            description =
                    "Every change of the catalogue, by whom and why. Numbers have no gaps; persons stand there by the"
                            + " stable id of their account.")
    @APIResponse(responseCode = "200", description = "A page of deeds")
    public Listing<Deed> all(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = Listing.limit(limit);
        List<Deed> found = database.list(
                """
                select seq, at, actor, action, subject, reason, hash from audit_event
                where chain = ? and seq < ? order by seq desc limit ?""",
                row -> new Deed(
                        row.number("seq"),
                        row.instant("at"),
                        row.text("actor"),
                        row.text("action"),
                        row.text("subject"),
                        row.textOrNull("reason"),
                        row.text("hash")),
                Journal.CHAIN,
                before(cursor),
                size + 1);
        boolean more = found.size() > size;
        List<Deed> shown = more ? found.subList(0, size) : found;
        return new Listing<>(
                shown,
                database.number("select count(*) as number from audit_event where chain = ?", Journal.CHAIN),
                more ? Cursor.encode(String.valueOf(shown.getLast().seq())) : null);
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Check the whole chain",
            description =
                    "Every deed carries a hash over itself and the one before it. Reads all of them, from the first on,"
                            + " and says where the first one is that was altered or is missing.")
    @APIResponse(responseCode = "200", description = "Whether every deed is as it was written")
    public Check verification() {
        return database.inConnection(connection -> switch (new AuditVerifier(connection).verify(Journal.CHAIN)) {
            case Verification.Intact intact -> new Check(true, intact.events(), null);
            case Verification.Broken broken -> new Check(false, broken.seq() - 1, broken.reason());
        });
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
