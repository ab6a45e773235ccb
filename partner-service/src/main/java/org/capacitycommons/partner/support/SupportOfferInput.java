package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.form.LanguageTag;

/** A support offer as a partner enters it. */
@Schema(description = "What a partner offers.")
record SupportOfferInput(
        @Schema(description = "MODEL_SUPPORT, COMPUTE, TRAINING, DATA or FUNDING", examples = "COMPUTE") @Nullable
        String kind,

        @Schema(description = "At most 120 characters", examples = "GPU hours for speech models") @Nullable
        String title,

        @Schema(description = "What is offered, under which terms; at most 2,000 characters") @Nullable
        String text,

        @Schema(
                description = "How much there is, in the unit of the kind: person-days, GPU-hours, places, data sets, "
                        + "or money",
                examples = "500")
        @Nullable
        String capacity,

        @Schema(description = "ISO 4217; required for FUNDING, absent otherwise") @Nullable
        String currency,

        @Schema(description = "ISO 3166-1 alpha-2; none for every nation") @Nullable
        List<@Nullable String> nations,

        @Schema(description = "Codes of sectors; none for every sector") @Nullable
        List<@Nullable String> sectors,

        @Schema(description = "BCP 47 tags of the languages in which the people who help can work; at least one")
        @Nullable
        List<@Nullable String> languages,

        @Schema(description = "The last day on which it can be taken up", examples = "2027-06-30") @Nullable
        String openUntil) {

    private static final int MOST = 250;

    /** The same, after every check. */
    record Checked(
            SupportKind kind,
            String title,
            String text,
            BigDecimal capacity,
            @Nullable String currency,
            List<String> nations,
            List<String> sectors,
            List<String> languages,
            LocalDate openUntil) {}

    Checked check(Set<String> knownNations, Set<String> knownSectors) {
        Fields fields = new Fields();
        SupportKind checkedKind = fields.choice("kind", kind, SupportKind.class, SupportKind.DATA);
        String checkedTitle = fields.text("title", title, 120);
        String checkedText = fields.text("text", text, 2_000);
        BigDecimal checkedCapacity = Quantity.read(fields, "capacity", capacity);
        String checkedCurrency = currency(fields, checkedKind);
        List<String> checkedNations = codes(fields, "nations", nations, knownNations);
        List<String> checkedSectors = codes(fields, "sectors", sectors, knownSectors);
        List<String> checkedLanguages = languages(fields);
        LocalDate until = fields.date("openUntil", openUntil);
        fields.refuse();
        return new Checked(
                checkedKind,
                checkedTitle,
                checkedText,
                checkedCapacity,
                checkedCurrency,
                checkedNations,
                checkedSectors,
                checkedLanguages,
                until);
    }

    private @Nullable String currency(Fields fields, SupportKind checkedKind) {
        String code = currency == null || currency.isBlank() ? null : currency;
        if (checkedKind != SupportKind.FUNDING) {
            if (code != null) {
                fields.complain("currency", "only-for-funding");
            }
            return null;
        }
        if (code == null) {
            fields.complain("currency", "required");
        } else if (!isCurrency(code)) {
            fields.complain("currency", "not-a-currency");
        }
        return code;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static List<String> codes(
            Fields fields, String field, @Nullable List<@Nullable String> typed, Set<String> known) {
        return typed == null ? List.of() : checked(fields, field, typed, known::contains, "not-an-option");
    }

    private List<String> languages(Fields fields) {
        if (languages == null || languages.isEmpty()) {
            fields.complain("languages", "required");
            return List.of();
        }
        return checked(fields, "languages", languages, LanguageTag::isKnown, "not-a-language");
    }

    /** The values without repetitions; complains at the place of each that is not one. */
    private static List<String> checked(
            Fields fields, String field, List<@Nullable String> typed, Predicate<String> isOne, String complaint) {
        if (typed.size() > MOST) {
            fields.complain(field, "too-many");
            return List.of();
        }
        Set<String> values = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String value = typed.get(i);
            if (value == null || !isOne.test(value)) {
                fields.complain(field + "." + (i + 1), complaint);
            } else {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
