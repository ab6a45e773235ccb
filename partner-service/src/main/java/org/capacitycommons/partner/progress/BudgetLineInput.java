package org.capacitycommons.partner.progress;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** A budget line as it is typed. */
@Schema(description = "Money planned for a period of at most a year.")
record BudgetLineInput(
        @Schema(description = "ORIGINAL or REVISED") @Nullable
        String type,

        @Schema(description = "INDICATIVE or COMMITTED") @Nullable
        String status,

        @Nullable String periodStart,

        @Schema(description = "Last day; the period is at most a year long") @Nullable
        String periodEnd,

        @Schema(description = "More than 0, with no more decimals than the currency has") @Nullable
        String value,

        @Schema(description = "ISO 4217", examples = "KES") @Nullable
        String currency,

        @Schema(
                description =
                        "Day for which an exchange rate would be taken, not in the future; where left out the first"
                                + " day, or today where that has not come")
        @Nullable
        String valueOn,

        @Schema(description = "Id of an earlier line that this one takes the place of", examples = "BU-3") @Nullable
        String supersedes) {

    /** What a line is, with its code of the IATI list BudgetType. */
    enum Type {
        ORIGINAL("1"),
        REVISED("2");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** How firm it is, with its code of the IATI list BudgetStatus. */
    enum Status {
        INDICATIVE("1"),
        COMMITTED("2");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The same, after every check but that the earlier line exists. */
    record Checked(
            Type type,
            Status status,
            LocalDate periodStart,
            LocalDate periodEnd,
            Money money,
            LocalDate valueOn,
            @Nullable String supersedes) {}

    Checked check(LocalDate today) {
        Fields fields = new Fields();
        Type type = fields.choice("type", this.type, Type.class, Type.ORIGINAL);
        Status status = fields.choice("status", this.status, Status.class, Status.INDICATIVE);
        LocalDate start = fields.date("periodStart", periodStart);
        LocalDate end = fields.date("periodEnd", periodEnd);
        fields.period("periodStart", start, "periodEnd", end);
        if (!end.isBefore(start.plusYears(1))) {
            fields.complain("periodEnd", "longer-than-a-year");
        }
        LocalDate valued = valueOn == null ? earlier(start, today) : fields.date("valueOn", valueOn);
        fields.notAfter("valueOn", valued, today);
        Checked checked =
                new Checked(type, status, start, end, Money.check(fields, value, currency), valued, supersedes);
        fields.refuse();
        return checked;
    }

    /** Nobody knows a rate of a day to come. */
    private static LocalDate earlier(LocalDate start, LocalDate today) {
        return start.isAfter(today) ? today : start;
    }
}
