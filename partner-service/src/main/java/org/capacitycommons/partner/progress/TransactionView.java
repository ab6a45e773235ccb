package org.capacitycommons.partner.progress;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money promised, received or paid. */
@Schema(name = "Transaction", description = "Money promised, received or paid.")
record TransactionView(
        @Schema(examples = "TR-8") String id,
        String deployment,
        TransactionType type,

        @Schema(description = "Code of the IATI list TransactionType")
        String typeCode,

        LocalDate happenedOn,

        @Schema(description = "A decimal number", examples = "125000.00")
        String value,

        @Schema(description = "ISO 4217", examples = "KES") String currency,
        LocalDate valueOn,
        @Nullable String description,
        @Nullable String ref,
        TransactionInput.@Nullable Counterpart provider,
        TransactionInput.@Nullable Counterpart receiver,

        @Schema(description = "The transaction that put it right; null for what stands") @Nullable
        String supersededBy,

        ReportedView reported,

        @Schema(description = "What is open to the caller now: put-right")
        List<String> may) {}
