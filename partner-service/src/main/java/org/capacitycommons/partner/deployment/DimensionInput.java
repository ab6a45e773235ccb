package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dimension as a ministry enters it. */
@Schema(description = "By what results are told apart.")
public record DimensionInput(
        @Schema(description = "1 to 60 characters, once per indicator", examples = "sex") @Nullable
        String name,

        @Schema(description = "2 to 20 categories of 1 to 60 characters") @Nullable
        List<@Nullable String> categories,

        @Schema(description = "TOTAL: parts come to the result; HUNDRED: shares in percent; FREE: neither") @Nullable
        String rule) {

    private static final int MOST_DIMENSIONS = 5;
    private static final int FEWEST_CATEGORIES = 2;
    private static final int MOST_CATEGORIES = 20;
    private static final int LONGEST_NAME = 60;

    static List<Dimension> check(Fields fields, String prefix, @Nullable List<@Nullable DimensionInput> typed) {
        List<Dimension> checked = new ArrayList<>();
        if (typed == null) {
            return checked;
        }
        if (typed.size() > MOST_DIMENSIONS) {
            fields.complain(prefix, "too-many");
            return checked;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            DimensionInput one = typed.get(i);
            String field = prefix + "." + i;
            if (one == null) {
                fields.complain(field, "required");
                continue;
            }
            Dimension dimension = one.checked(fields, field);
            if (!names.add(dimension.name())) {
                fields.complain(field + ".name", "twice");
            }
            checked.add(dimension);
        }
        return checked;
    }

    private Dimension checked(Fields fields, String field) {
        String cleanName = fields.text(field + ".name", name, LONGEST_NAME);
        List<String> clean = new ArrayList<>();
        int count = categories == null ? 0 : categories.size();
        if (count < FEWEST_CATEGORIES || count > MOST_CATEGORIES) {
            fields.complain(field + ".categories", count < FEWEST_CATEGORIES ? "too-few" : "too-many");
        } else if (categories != null) {
            for (int i = 0; i < count; i++) {
                clean.add(fields.text(field + ".categories." + i, categories.get(i), LONGEST_NAME));
            }
            if (new HashSet<>(clean).size() < clean.size()) {
                fields.complain(field + ".categories", "twice");
            }
        }
        return new Dimension(
                cleanName, clean, fields.choice(field + ".rule", rule, Dimension.Rule.class, Dimension.Rule.FREE));
    }
}
