package org.capacitycommons.partner.person;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.TextSafety;
import org.capacitycommons.partner.words.Language;

/** What somebody prefers; it replaces what was there. */
@Schema(description = "What somebody prefers; it replaces what was there.")
record Preferences(
        @Schema(description = "Language of letters: en, fr, es, pt, ar, zh, ru or sw; en unless said") @Nullable
        String language,

        @Schema(description = "The machine to estimate for; null for none") @Nullable
        HardwareProfile hardwareProfile,

        @Schema(description = "At most 50") @Nullable List<@Nullable SavedSearch> savedSearches) {

    private static final int MOST_SEARCHES = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 1_000;
    private static final int MOST_MACHINES = 10_000;

    /** A machine of the catalogue, and how many of it. */
    @Schema(description = "A machine of the catalogue, and how many of it.")
    record HardwareProfile(
            @Schema(description = "Its id in the catalogue", examples = "nvidia-l4") @Nullable
            String hardware,

            @Schema(description = "1 to 10,000") @Nullable Integer count) {}

    /** A search of the catalogue under a name. */
    @Schema(description = "A search of the catalogue under a name.")
    record SavedSearch(
            @Schema(description = "1 to 100 characters") @Nullable
            String name,

            @Schema(description = "The query as it stands in the address", examples = "task=translation&language=sw")
            @Nullable
            String query) {}

    String languageOrEnglish() {
        return language == null ? Language.EN.code() : language;
    }

    List<@Nullable SavedSearch> searches() {
        return savedSearches == null ? List.of() : savedSearches;
    }

    /** Refuses at each field what can't be kept. */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (Language.of(languageOrEnglish()).isEmpty()) {
            errors.add(FieldError.of("language", "not-an-option"));
        }
        if (hardwareProfile != null) {
            text("hardwareProfile.hardware", hardwareProfile.hardware(), LONGEST_NAME, errors);
            Integer count = hardwareProfile.count();
            if (count == null || count < 1 || count > MOST_MACHINES) {
                errors.add(FieldError.of(
                        "hardwareProfile.count", "out-of-range", "min", "1", "max", String.valueOf(MOST_MACHINES)));
            }
        }
        if (searches().size() > MOST_SEARCHES) {
            errors.add(FieldError.of("savedSearches", "too-many", "max", String.valueOf(MOST_SEARCHES)));
        }
        for (int i = 0; i < Math.min(searches().size(), MOST_SEARCHES); i++) {
            search("savedSearches." + i, searches().get(i), errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }

    private static void search(String field, @Nullable SavedSearch search, List<FieldError> errors) {
        if (search == null) {
            errors.add(FieldError.of(field, "required"));
            return;
        }
        text(field + ".name", search.name(), LONGEST_NAME, errors);
        text(field + ".query", search.query(), LONGEST_QUERY, errors);
    }

    private static void text(String field, @Nullable String text, int longest, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.length() > longest) {
            errors.add(FieldError.of(field, "too-long", "max", String.valueOf(longest)));
        } else if (TextSafety.isUnsafe(text, false)) {
            errors.add(FieldError.of(field, "forbidden-character"));
        }
    }
}
