package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.database.Rows;

/** How far an import is, or how it went. */
@Schema(name = "IatiImport", description = "An import of an IATI file: how far it is, or how it went.")
record ImportRunView(
        @Schema(examples = "IM-1001") String id,

        @Schema(description = "The organisation that owns what is imported")
        String organisation,

        @Schema(
                description = "RUNNING; DONE; STOPPED where the file could not be read to its end, what came before is "
                        + "taken; INTERRUPTED where the service was restarted: send the file again, nothing is doubled")
        String state,

        @Schema(description = "Judged only, nothing was kept")
        boolean dryRun,

        @Schema(description = "SHA-256 of the file") String sha256,

        @Schema(description = "Size of the file in bytes") long bytes,

        @Schema(description = "Bytes of it that were read") long bytesRead,

        @Schema(description = "Version that the file states; null before it was read") @Nullable
        String version,

        @Schema(description = "Activities that were read") int records,

        int created,
        int updated,
        int unchanged,
        int refused,

        @Schema(description = "Findings of all activities together")
        int findings,

        String startedByName,
        Instant startedAt,

        @Schema(description = "Null while it runs") @Nullable
        Instant endedAt) {

    static ImportRunView of(Rows.Row row) throws SQLException {
        return new ImportRunView(
                row.text("id"),
                row.text("organisation"),
                row.text("state"),
                row.flag("dry_run"),
                row.text("sha256"),
                row.big("bytes"),
                row.big("bytes_read"),
                row.optional("version"),
                row.number("records"),
                row.number("created"),
                row.number("updated"),
                row.number("unchanged"),
                row.number("refused"),
                row.number("findings"),
                row.text("started_by_name"),
                row.time("started_at"),
                row.knownTime("ended_at"));
    }
}
