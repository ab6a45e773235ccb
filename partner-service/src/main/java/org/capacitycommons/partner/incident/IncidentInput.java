package org.capacitycommons.partner.incident;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** An incident or hazard as it is typed. */
@Schema(description = "An incident or hazard. Title and summary are public; name nobody in them.")
public record IncidentInput(
        @Schema(description = "INCIDENT or HAZARD") @Nullable
        String kind,

        @Schema(
                description = "PHYSICAL, PSYCHOLOGICAL, REPUTATIONAL, ECONOMIC, ENVIRONMENTAL, PUBLIC_INTEREST or"
                        + " HUMAN_RIGHTS")
        @Nullable
        String harm,

        @Schema(description = "LOW, MODERATE or SEVERE") @Nullable
        String severity,

        @Schema(description = "REVERSIBLE, IRREVERSIBLE or NOT_KNOWN") @Nullable
        String reversibility,

        @Schema(description = "Public, 1 to 200 characters") @Nullable
        String title,

        @Schema(description = "Public, 1 to 2,000 characters") @Nullable
        String summary,

        @Schema(description = "For those who read in full, 1 to 10,000 characters") @Nullable
        String description,

        @Schema(description = "How many people it touched; absent where nobody knows") @Nullable
        String peopleAffected,

        @Schema(description = "Day on which it happened or was seen, not in the future") @Nullable
        String happenedOn,

        @Schema(description = "Id of the model use that it comes from; may be left out", examples = "M-18") @Nullable
        String modelUse) {

    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(10_000_000_000L);

    /** The same, after every check but that the model use exists. */
    record Checked(
            IncidentKind kind,
            Harm harm,
            Severity severity,
            Reversibility reversibility,
            String title,
            String summary,
            String description,
            @Nullable Long peopleAffected,
            LocalDate happenedOn,
            @Nullable String modelUse) {}

    Checked check(LocalDate today) {
        Fields fields = new Fields();
        LocalDate day = fields.date("happenedOn", happenedOn);
        fields.notAfter("happenedOn", day, today);
        Checked checked = new Checked(
                fields.choice("kind", kind, IncidentKind.class, IncidentKind.INCIDENT),
                fields.choice("harm", harm, Harm.class, Harm.PHYSICAL),
                fields.choice("severity", severity, Severity.class, Severity.SEVERE),
                fields.choice("reversibility", reversibility, Reversibility.class, Reversibility.NOT_KNOWN),
                fields.text("title", title, 200),
                fields.text("summary", summary, 2_000),
                fields.text("description", description, 10_000),
                people(fields),
                day,
                modelUse);
        fields.refuse();
        return checked;
    }

    private @Nullable Long people(Fields fields) {
        if (peopleAffected == null) {
            return null;
        }
        BigDecimal number = fields.number("peopleAffected", peopleAffected);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(MOST_PEOPLE) > 0) {
            fields.complain("peopleAffected", "not-a-number-of-people");
            return null;
        }
        return number.longValueExact();
    }
}
