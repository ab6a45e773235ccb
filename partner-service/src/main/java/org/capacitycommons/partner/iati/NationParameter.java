package org.capacitycommons.partner.iati;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** The query parameter {@code nation}. */
final class NationParameter {
    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");

    private NationParameter() {}

    static @Nullable String checked(@Nullable String nation) {
        if (nation != null && !ALPHA_2.matcher(nation).matches()) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "A nation is two capital letters, as in ISO 3166-1.")
                    .at(FieldError.of("nation", "not-a-nation"));
        }
        return nation;
    }
}
