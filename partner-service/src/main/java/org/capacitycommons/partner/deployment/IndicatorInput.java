package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as a ministry enters it. Numbers may come in any script and with either separator. */
@Schema(description = "An indicator to add.")
public record IndicatorInput(
        @Nullable String name,
        @Nullable String unit,
        @Nullable String howMeasured,
        @Nullable BaselineInput baseline,
        @Nullable TargetInput target,

        @Schema(description = "monthly, quarterly, half-yearly or yearly") @Nullable
        String frequency,

        @Schema(description = "UNIT (default) or PERCENTAGE: a share of a whole, 0 to 100") @Nullable
        String measure,

        @Schema(description = "Whether more is better; true where left out") @Nullable
        Boolean ascending,

        @Schema(description = "By what results are told apart; at most 5") @Nullable
        List<@Nullable DimensionInput> disaggregation) {

    private static final List<String> FREQUENCIES = List.of("monthly", "quarterly", "half-yearly", "yearly");

    @Schema(description = "Where it starts; known=false where nobody knows.")
    public record BaselineInput(
            @Nullable String value,
            @Nullable Boolean known,

            @Schema(description = "Year, month or day") @Nullable
            String on) {}

    @Schema(description = "Where it shall arrive.")
    public record TargetInput(
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
            String frequency,
            Measure measure,
            boolean ascending,
            List<Dimension> disaggregation) {}

    Checked check() {
        Fields fields = new Fields();
        Checked checked = check(fields, "");
        fields.refuse();
        return checked;
    }

    /** The same within a larger request, whose fields have that prefix. */
    Checked check(Fields fields, String prefix) {
        Measure checkedMeasure = measure == null
                ? Measure.UNIT
                : fields.choice(prefix + "measure", measure, Measure.class, Measure.UNIT);
        BaselineInput known = baseline == null || Boolean.FALSE.equals(baseline.known()) ? null : baseline;
        if (baseline == null) {
            fields.complain(prefix + "baseline", "required");
        } else if (known == null && baseline.value() != null) {
            fields.complain(prefix + "baseline.value", "only-when-known");
        }
        if (target == null) {
            fields.complain(prefix + "target", "required");
        }
        return new Checked(
                fields.text(prefix + "name", name, 120),
                fields.text(prefix + "unit", unit, 40),
                fields.text(prefix + "howMeasured", howMeasured, 300),
                known == null ? null : share(fields, prefix + "baseline.value", known.value(), checkedMeasure),
                known == null ? null : fields.partialDate(prefix + "baseline.on", known.on()),
                target == null
                        ? BigDecimal.ZERO
                        : share(fields, prefix + "target.value", target.value(), checkedMeasure),
                target == null ? "" : fields.partialDate(prefix + "target.on", target.on()),
                fields.choice(prefix + "frequency", frequency, FREQUENCIES),
                checkedMeasure,
                !Boolean.FALSE.equals(ascending),
                DimensionInput.check(fields, prefix + "disaggregation", disaggregation));
    }

    private static BigDecimal share(Fields fields, String field, @Nullable String typed, Measure measure) {
        BigDecimal number = fields.number(field, typed);
        if (measure == Measure.PERCENTAGE) {
            fields.percentage(field, number);
        }
        return number;
    }
}
