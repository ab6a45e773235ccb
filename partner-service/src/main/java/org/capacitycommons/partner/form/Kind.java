package org.capacitycommons.partner.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What may be answered to a question. Each kind checks its own values; a new kind is a new record here. */
sealed interface Kind {

    /** What is wrong with these values; they are never empty. */
    Optional<Complaint> complaint(List<String> values, CodeLists codes);

    /** Kinds with exactly one value. */
    sealed interface Single extends Kind {
        Optional<Complaint> complaint(String value, CodeLists codes);

        @Override
        default Optional<Complaint> complaint(List<String> values, CodeLists codes) {
            return values.size() > 1 ? Optional.of(Complaint.of("one-only")) : complaint(values.getFirst(), codes);
        }
    }

    record Text(int minLength, int maxLength) implements Single {
        @Override
        public Optional<Complaint> complaint(String value, CodeLists codes) {
            // Counted as people count: an accent or an emoji is one character.
            int length = value.codePointCount(0, value.length());
            if (length < minLength) {
                return Optional.of(Complaint.of("too-short", "min", minLength));
            }
            return length > maxLength ? Optional.of(Complaint.of("too-long", "max", maxLength)) : Optional.empty();
        }
    }

    /** A text of a known form: an e-mail address, a telephone number, a month. */
    record Formed(TextForm form) implements Single {
        @Override
        public Optional<Complaint> complaint(String value, CodeLists codes) {
            return form.accepts(value, codes) ? Optional.empty() : Optional.of(Complaint.of(form.key()));
        }
    }

    record Choice(List<String> options) implements Single {
        @Override
        public Optional<Complaint> complaint(String value, CodeLists codes) {
            return options.contains(value) ? Optional.empty() : Optional.of(Complaint.of("not-an-option"));
        }
    }

    record Choices(List<String> options, int min, int max) implements Kind {
        @Override
        public Optional<Complaint> complaint(List<String> values, CodeLists codes) {
            return options.containsAll(values)
                    ? Complaint.ofCount(values.size(), min, max)
                    : Optional.of(Complaint.of("not-an-option"));
        }
    }

    record Languages(int min, int max) implements Kind {
        @Override
        public Optional<Complaint> complaint(List<String> values, CodeLists codes) {
            return values.stream().allMatch(LanguageTag::isKnown)
                    ? Complaint.ofCount(values.size(), min, max)
                    : Optional.of(Complaint.of("not-a-language"));
        }
    }

    /**
     * A number in any script and with any separators.
     *
     * @param unknownAllowed whether {@code unknown} is an answer: what nobody knows is not zero
     */
    record Amount(
            NumberText.Use use,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean unknownAllowed) implements Single {
        static final String UNKNOWN = "unknown";

        @Override
        public Optional<Complaint> complaint(String value, CodeLists codes) {
            if (unknownAllowed && value.equals(UNKNOWN)) {
                return Optional.empty();
            }
            return switch (NumberText.read(value, use)) {
                case NumberText.Reading.Exact number -> outside(number.value());
                case NumberText.Reading.Ambiguous two ->
                    Optional.of(Complaint.of("ambiguous-number", "a", two.whole(), "b", two.fraction()));
                case NumberText.Reading.NotANumber _ -> Optional.of(Complaint.of("not-a-number"));
                case NumberText.Reading.NotWhole _ -> Optional.of(Complaint.of("not-whole"));
            };
        }

        private Optional<Complaint> outside(BigDecimal value) {
            if (min != null && value.compareTo(min) < 0) {
                return Optional.of(Complaint.of("too-small", "min", min));
            }
            return max != null && value.compareTo(max) > 0
                    ? Optional.of(Complaint.of("too-large", "max", max))
                    : Optional.empty();
        }
    }
}
