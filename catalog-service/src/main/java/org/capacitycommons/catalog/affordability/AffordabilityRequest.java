package org.capacitycommons.catalog.affordability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** The question: what is needed, and what is at hand. */
record AffordabilityRequest(
        @NotNull @Valid Needs needs, @Nullable @Valid AtHand atHand) {

    AtHand hand() {
        return Objects.requireNonNullElseGet(atHand, AtHand::nothing);
    }

    /** Refuses answers that contradict each other, all at once. */
    void checkTogether() {
        List<FieldError> errors = new ArrayList<>();
        AtHand hand = hand();
        if (hand.hardware() != null && hand.memoryGb() != null) {
            errors.add(FieldError.of("atHand.memoryGb", "not-with", "other", "atHand.hardware"));
        }
        if (needs.inputTokens() != null && needs.inputWords() != null) {
            errors.add(FieldError.of("needs.inputWords", "not-with", "other", "needs.inputTokens"));
        }
        if (needs.outputTokens() != null && needs.outputWords() != null) {
            errors.add(FieldError.of("needs.outputWords", "not-with", "other", "needs.outputTokens"));
        }
        if (needs.cachedTokens() != null && needs.inputTokens() != null && needs.cachedTokens() > needs.inputTokens()) {
            errors.add(FieldError.of("needs.cachedTokens", "out-of-range", "max", "needs.inputTokens"));
        }
        if (needs.cachedTokens() != null && needs.cachedTokens() > 0 && needs.inputWords() != null) {
            errors.add(FieldError.of("needs.cachedTokens", "not-with", "other", "needs.inputWords"));
        }
        if (hand.exchangeRate() != null && hand.currencyOrDollars().equals(AtHand.US_DOLLARS)) {
            errors.add(FieldError.of("atHand.exchangeRate", "not-with", "other", "atHand.currency"));
        }
        long languages = hand.factors().stream()
                .map(AtHand.TokensPerWord::language)
                .distinct()
                .count();
        if (languages < hand.factors().size()) {
            errors.add(FieldError.of("atHand.tokensPerWord", "duplicate"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }
}
