package org.capacitycommons.partner.progress;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who said so, and whether it was accepted. */
@Schema(name = "Reported", description = "Which organisation said so, and whether it was accepted.")
record ReportedView(
        @Schema(description = "ACCEPTED once an administrator accepted a progress report that covers it")
        Acceptance acceptance,

        @Schema(description = "Id of the organisation that reported it")
        String organisation,

        Instant at) {}
