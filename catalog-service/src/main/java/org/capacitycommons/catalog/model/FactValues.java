package org.capacitycommons.catalog.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.capacitycommons.catalog.licence.Verdict;
import org.capacitycommons.catalog.time.PartialDate;

/** Which values a field can have, whoever states them. */
final class FactValues {
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,15}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final int MOST_DIGITS = 60;

    private FactValues() {}

    static boolean fit(FactField field, String value) {
        return switch (field) {
            case PARAMETERS_TOTAL, PARAMETERS_ACTIVE -> isCount(value, Long.MAX_VALUE);
            case CONTEXT_TOKENS, LANGUAGES_CLAIMED -> isCount(value, Integer.MAX_VALUE);
            case TRAINING_COMPUTE_FLOP -> number(value).isPresent();
            case RELEASED, REPOSITORY_CREATED -> PartialDate.isOne(value);
            case LICENCE_STATUS -> isOneOf(LicenceStatus.values(), value);
            case OPENNESS -> isOneOf(Openness.values(), value);
            case GATED -> isOneOf(Gated.values(), value);
            case COMMERCIAL_USE -> isOneOf(Verdict.values(), value);
            case LANGUAGES,
                    MODALITIES,
                    TASKS,
                    SECTORS,
                    LICENCE,
                    BASE_MODEL,
                    ARCHITECTURE,
                    ACCESS,
                    DEVELOPER,
                    DEVELOPER_NATIONS -> !value.isBlank();
        };
    }

    /** An exponent of a billion is a short text and a very long number: that is none. */
    static Optional<BigDecimal> number(String value) {
        return Optional.of(value)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(number -> Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS);
    }

    private static boolean isCount(String value, long most) {
        return COUNT.matcher(value).matches() && Long.parseLong(value) <= most;
    }

    private static boolean isOneOf(Enum<?>[] constants, String value) {
        return Stream.of(constants).anyMatch(constant -> constant.name().equals(value));
    }
}
