package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as a ministry enters it. Numbers may come in any script and with either separator. */
@Schema(description = "An indicator to add.")
record IndicatorInput(
        @Nullable String name,
        @Nullable String unit,
        @Nullable String howMeasured,
        @Nullable BaselineInput baseline,
        @Nullable TargetInput target,

        @Schema(description = "monthly, quarterly, half-yearly or yearly") @Nullable
        String frequency) {

    private static final List<String> FREQUENCIES = List.of("monthly", "quarterly", "half-yearly", "yearly");

    @Schema(description = "Where it starts; known=false where nobody knows.")
    record BaselineInput(
            @Nullable String value,
            @Nullable Boolean known,

            @Schema(description = "Year, month or day") @Nullable
            String on) {}

    @Schema(description = "Where it shall arrive.")
    record TargetInput(
            @Nullable String value,

            @Schema(description = "Year, month or day") @Nullable
            String on) {}

    /** The same, after every check. */
    record Checked(
            String name,
            String unit,
            String howMeasured,
            @Nullable BigDecimal baseline,
            @Nullable String baselineOn,
            BigDecimal target,
            String targetOn,
            String frequency) {}

    Checked check() {
        Fields fields = new Fields();
        BaselineInput known = baseline == null || Boolean.FALSE.equals(baseline.known()) ? null : baseline;
        if (baseline == null) {
            fields.complain("baseline", "required");
        } else if (known == null && baseline.value() != null) {
            fields.complain("baseline.value", "only-when-known");
        }
        if (target == null) {
            fields.complain("target", "required");
        }
        Checked checked = new Checked(
                fields.text("name", name, 120),
                fields.text("unit", unit, 40),
                fields.text("howMeasured", howMeasured, 300),
                known == null ? null : fields.number("baseline.value", known.value()),
                known == null ? null : fields.partialDate("baseline.on", known.on()),
                target == null ? BigDecimal.ZERO : fields.number("target.value", target.value()),
                target == null ? "" : fields.partialDate("target.on", target.on()),
                fields.choice("frequency", frequency, FREQUENCIES));
        fields.refuse();
        return checked;
    }
}
