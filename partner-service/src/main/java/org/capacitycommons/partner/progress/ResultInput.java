package org.capacitycommons.partner.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Dimension;
import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.deployment.Indicator;
import org.capacitycommons.partner.deployment.Measure;

/** A result as it is typed. Numbers may come in any script and with either separator. */
@Schema(description = "What an indicator came to in a period. A period that was reported before is reported anew.")
record ResultInput(
        @Schema(description = "Id of an indicator of the deployment", examples = "I-19") @Nullable
        String indicator,

        @Schema(description = "First day of the period") @Nullable
        String periodStart,

        @Schema(description = "Last day of the period, not in the future") @Nullable
        String periodEnd,

        @Schema(description = "The number, in the unit of the indicator; absent where it is not known") @Nullable
        String value,

        @Schema(description = "false where nobody knows; that is a value, not zero. true where left out") @Nullable
        Boolean known,

        @Schema(description = "At most 1,000 characters; required where the value is not known") @Nullable
        String note,

        @Schema(description = "The same told apart by dimensions; every category of a dimension, or none of them")
        @Nullable
        List<@Nullable PartInput> parts) {

    private static final int MOST_PARTS = 100;

    @Schema(name = "ResultPartInput", description = "One category of one dimension.")
    record PartInput(
            @Nullable String dimension,
            @Nullable String category,
            @Nullable String value,

            @Schema(description = "false where nobody knows; true where left out") @Nullable
            Boolean known) {}

    /** The same, after every check. */
    record Checked(
            LocalDate periodStart,
            LocalDate periodEnd,
            @Nullable BigDecimal value,
            @Nullable String note,
            List<CheckedPart> parts) {}

    /** One category, with its value or null where that is not known. */
    record CheckedPart(
            String dimension, String category, @Nullable BigDecimal value) {}

    Checked check(Indicator of, LocalDate today) {
        Fields fields = new Fields();
        LocalDate start = fields.date("periodStart", periodStart);
        LocalDate end = fields.date("periodEnd", periodEnd);
        fields.notAfter("periodEnd", end, today);
        fields.period("periodStart", start, "periodEnd", end);
        boolean isKnown = !Boolean.FALSE.equals(known);
        BigDecimal number = number(fields, "value", value, isKnown, of.measure());
        String text = isKnown ? fields.optionalText("note", note, 1_000) : fields.text("note", note, 1_000);
        List<CheckedPart> checkedParts = parts(fields, of, number);
        fields.refuse();
        return new Checked(start, end, number, text, checkedParts);
    }

    private List<CheckedPart> parts(Fields fields, Indicator of, @Nullable BigDecimal total) {
        List<CheckedPart> checked = new ArrayList<>();
        if (parts == null || parts.isEmpty()) {
            return checked;
        }
        if (parts.size() > MOST_PARTS) {
            fields.complain("parts", "too-many");
            return checked;
        }
        Map<String, Map<String, @Nullable BigDecimal>> byDimension = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            PartInput part = parts.get(i);
            if (part == null) {
                fields.complain("parts." + i, "required");
            } else {
                take(fields, "parts." + i, part, of, byDimension, checked);
            }
        }
        for (Dimension dimension : of.disaggregation()) {
            Map<String, @Nullable BigDecimal> found = byDimension.get(dimension.name());
            if (found == null) {
                continue;
            }
            if (found.size() < dimension.categories().size()) {
                fields.complain("parts", "category-missing");
            } else if (!dimension.addsUp(found.values(), total)) {
                fields.complain(
                        "parts",
                        dimension.rule() == Dimension.Rule.HUNDRED ? "not-a-hundred-percent" : "not-the-total");
            }
        }
        return checked;
    }

    private static void take(
            Fields fields,
            String field,
            PartInput part,
            Indicator of,
            Map<String, Map<String, @Nullable BigDecimal>> byDimension,
            List<CheckedPart> checked) {
        Dimension dimension = of.disaggregation().stream()
                .filter(one -> one.name().equals(part.dimension()))
                .findFirst()
                .orElse(null);
        if (dimension == null) {
            fields.complain(field + ".dimension", "unknown-dimension");
            return;
        }
        String category = part.category() == null ? "" : part.category();
        if (!dimension.categories().contains(category)) {
            fields.complain(field + ".category", "unknown-category");
            return;
        }
        Measure measure = dimension.rule() == Dimension.Rule.HUNDRED ? Measure.PERCENTAGE : of.measure();
        BigDecimal number =
                number(fields, field + ".value", part.value(), !Boolean.FALSE.equals(part.known()), measure);
        Map<String, @Nullable BigDecimal> categories =
                byDimension.computeIfAbsent(dimension.name(), _ -> new LinkedHashMap<>());
        if (categories.containsKey(category)) {
            fields.complain(field + ".category", "twice");
        }
        categories.put(category, number);
        checked.add(new CheckedPart(dimension.name(), category, number));
    }

    private static @Nullable BigDecimal number(
            Fields fields, String field, @Nullable String typed, boolean isKnown, Measure measure) {
        if (!isKnown) {
            if (typed != null) {
                fields.complain(field, "only-when-known");
            }
            return null;
        }
        BigDecimal number = fields.number(field, typed);
        if (measure == Measure.PERCENTAGE) {
            fields.percentage(field, number);
        }
        return number;
    }
}
