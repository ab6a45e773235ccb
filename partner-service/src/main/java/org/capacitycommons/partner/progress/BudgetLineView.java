package org.capacitycommons.partner.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money planned for a period. */
@Schema(name = "BudgetLine", description = "Money planned for a period.")
record BudgetLineView(
        @Schema(examples = "BU-3") String id,
        String deployment,
        BudgetLineInput.Type type,
        BudgetLineInput.Status status,
        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(description = "A decimal number", examples = "125000.00")
        String value,

        @Schema(description = "ISO 4217", examples = "KES") String currency,
        LocalDate valueOn,

        @Schema(description = "The line that took its place; null for what stands") @Nullable
        String supersededBy,

        Instant addedAt,

        @Schema(description = "What is open to the caller now: replace")
        List<String> may) {}
