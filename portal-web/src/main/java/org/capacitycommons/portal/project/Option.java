package org.capacitycommons.portal.project;

import java.util.Locale;
import java.util.Optional;

import org.capacitycommons.portal.words.Words;

/** What the options of the registration form are called. */
final class Option {
    private Option() {}

    /** The words for one option of one question; options that many questions share have shared words. */
    static String label(Words words, String question, String option) {
        return words.find("question." + question + ".option." + option)
                .or(() -> shared(words, question, option))
                .orElse(option);
    }

    private static Optional<String> shared(Words words, String question, String option) {
        return switch (question) {
            case "sector" -> words.find("page.sector." + option);
            case "sdgs" -> words.find("question.sdg." + option);
            case "summaryLanguage" ->
                Optional.of(Locale.forLanguageTag(option)
                        .getDisplayName(words.language().locale()));
            default -> words.find("question.option." + option);
        };
    }
}
