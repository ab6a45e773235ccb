package org.capacitycommons.partner.progress;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands, added up. */
@Schema(description = "Sums per currency; amounts of different currencies are never added to each other.")
record FinanceSums(
        @Schema(description = "By kind of transaction and currency")
        List<Sum> transactions,

        @Schema(description = "Planned, by currency") List<Amount> budget) {

    @Schema(name = "TransactionSum")
    record Sum(TransactionType type, @JsonUnwrapped Amount amount) {}

    @Schema(name = "AmountOfMoney")
    record Amount(
            @Schema(description = "A decimal number") String value,
            @Schema(description = "ISO 4217") String currency,

            @Schema(description = "How many records were added up")
            long records) {}
}
