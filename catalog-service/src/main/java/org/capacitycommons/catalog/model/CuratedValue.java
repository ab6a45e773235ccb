package org.capacitycommons.catalog.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Reads what a person states of a field into the form in which facts are kept. */
final class CuratedValue {
    /** The fields that people may state. Others are told by feeds only, or follow from these. */
    static final Set<FactField> EDITABLE = Set.copyOf(EnumSet.of(
            FactField.PARAMETERS_TOTAL,
            FactField.PARAMETERS_ACTIVE,
            FactField.CONTEXT_TOKENS,
            FactField.LANGUAGES,
            FactField.LANGUAGES_CLAIMED,
            FactField.MODALITIES,
            FactField.TASKS,
            FactField.SECTORS,
            FactField.RELEASED,
            FactField.LICENCE,
            FactField.OPENNESS,
            FactField.GATED));

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,15}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(-\\d{2})?(-\\d{2})?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,60}");
    private static final Pattern COMMA = Pattern.compile(",");

    /** A model of a thousand trillion parameters is a slip of the key. */
    private static final long ABSURD_COUNT = 1_000_000_000_000_000L;

    private static final int MOST_WORDS = 500;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    private final Predicate<String> isLicence;
    private final Predicate<List<String>> areLanguages;

    CuratedValue(Predicate<String> isLicence, Predicate<List<String>> areLanguages) {
        this.isLicence = isLicence;
        this.areLanguages = areLanguages;
    }

    /** The value as it is kept, or null where the field cannot have it. */
    @Nullable
    String read(FactField field, String text) {
        return switch (field) {
            case PARAMETERS_TOTAL, PARAMETERS_ACTIVE -> number(text, ABSURD_COUNT);
            case CONTEXT_TOKENS, LANGUAGES_CLAIMED -> number(text, Integer.MAX_VALUE);
            case LANGUAGES -> list(text, areLanguages);
            case MODALITIES, TASKS, SECTORS ->
                list(
                        text,
                        words -> words.stream()
                                .allMatch(word -> WORD.matcher(word).matches()));
            case RELEASED -> date(text);
            case LICENCE -> text.equals(LicenceStatus.NONE_STATED.name()) || isLicence.test(text) ? text : null;
            case OPENNESS -> constant(text, Openness.values());
            case GATED -> constant(text, Gated.values());
            default -> null;
        };
    }

    private static @Nullable String number(String text, long most) {
        return NUMBER.matcher(text).matches() && Long.parseLong(text) <= most ? text : null;
    }

    private static @Nullable String list(String text, Predicate<List<String>> areKnown) {
        List<String> words =
                COMMA.splitAsStream(text).map(String::strip).distinct().toList();
        return words.size() <= MOST_WORDS && areKnown.test(words) ? String.join(", ", words) : null;
    }

    private static @Nullable String date(String text) {
        try {
            if (!DATE.matcher(text).matches()) {
                return null;
            }
            return switch (text.length()) {
                case YEAR_LENGTH -> text;
                case MONTH_LENGTH -> YearMonth.parse(text).toString();
                default -> LocalDate.parse(text).toString();
            };
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable String constant(String text, Enum<?>[] constants) {
        return Stream.of(constants).anyMatch(known -> known.name().equals(text)) ? text : null;
    }
}
