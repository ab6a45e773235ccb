package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Quantisation;

/** What somebody has and pays. Nothing of it is assumed: what is left out makes the figures that need it not known. */
@Schema(description = "What you have and pay. What is left out makes the figures that need it not known; it is never 0")
record AtHand(
        @Schema(
                description = "Id from /api/v1/hardware; or give memoryGb and the rest yourself",
                examples = "nvidia-t4-16gb")
        @Nullable
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
        String hardware,

        @Schema(description = "Memory of your own machine, gigabytes")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        BigDecimal memoryGb,

        @Schema(description = "Share of it left for the model; without it 1 for an accelerator, else 0.75")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal usableMemoryShare,

        @Schema(description = "Gigabytes per second; replaces what the list says")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        BigDecimal bandwidthGbPerSecond,

        @Schema(description = "Memory of the computer beside an accelerator, gigabytes")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        BigDecimal systemMemoryGb,

        @Schema(description = "How fast that is read, gigabytes per second")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        BigDecimal systemBandwidthGbPerSecond,

        @Schema(description = "Watts while it works; replaces what the list says")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("10000000")
        @Digits(integer = 8, fraction = 6)
        BigDecimal powerWatts,

        @Schema(description = "Watts of the computer around an accelerator of the list")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("10000000")
        @Digits(integer = 8, fraction = 6)
        BigDecimal hostPowerWatts,

        @Schema(description = "Price of the machine, in your currency; replaces what the list says")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000000000")
        @Digits(integer = 13, fraction = 6)
        BigDecimal price,

        @Schema(description = "Price of the computer around an accelerator of the list")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000000000")
        @Digits(integer = 13, fraction = 6)
        BigDecimal hostPrice,

        @Schema(description = "How the weights are stored", defaultValue = "Q4_K_M") @Nullable
        Quantisation quantisation,

        @Schema(description = "Share of the hours of a month in which it works, above 0 and up to 1")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal utilisation,

        @Schema(description = "Years over which the price is spread")
        @Nullable
        @DecimalMin("0.1")
        @DecimalMax("50")
        @Digits(integer = 2, fraction = 6)
        BigDecimal amortisationYears,

        @Schema(description = "PUE: what cooling and supply add, a factor of 1 or more")
        @Nullable
        @DecimalMin("1")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 6)
        BigDecimal powerUsageEffectiveness,

        @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 9)
        BigDecimal electricityPricePerKwh,

        @Schema(
                description = "How much more all users together get than one; above 1 is your assumption",
                defaultValue = "1")
        @Nullable
        @DecimalMin("1")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 6)
        BigDecimal batchGain,

        @Nullable @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6)
        BigDecimal staffPerMonth,

        @Nullable @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6)
        BigDecimal linkPerMonth,

        @Nullable @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6)
        BigDecimal rentPerMonth,

        @Schema(description = "ISO 4217, of all money entered here and of the answer", defaultValue = "USD")
        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "Needed with a currency other than USD to convert prices of the catalogue")
        @Nullable
        @Valid
        ExchangeRate exchangeRate,

        @Schema(description = "Price of one gigabyte of data")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000000")
        @Digits(integer = 10, fraction = 9)
        BigDecimal dataPricePerGb,

        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000000") @Digits(integer = 8, fraction = 6)
        BigDecimal linkMegabitsPerSecond,

        @Nullable @Size(max = 20) List<@NotNull @Valid TokensPerWord> tokensPerWord) {

    static final String US_DOLLARS = "USD";

    AtHand {
        tokensPerWord = tokensPerWord == null ? null : tokensPerWord.stream().toList();
    }

    /** What one US dollar costs. */
    record ExchangeRate(
            @Schema(description = "Units of the currency for one US dollar", examples = "129.5")
            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1000000000")
            @Digits(integer = 10, fraction = 12)
            BigDecimal perUsDollar,

            @Schema(description = "Who publishes it") @NotBlank @Size(max = 200)
            String source,

            @NotNull LocalDate readOn) {}

    /** How many tokens a word of a language takes. */
    record TokensPerWord(
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,

            @NotNull @DecimalMin("0.1") @DecimalMax("100") @Digits(integer = 3, fraction = 6)
            BigDecimal factor,

            @Schema(description = "Who measured it, and with which model") @NotBlank @Size(max = 200)
            String source) {}

    static AtHand nothing() {
        return ofMachine(null, null);
    }

    /** Only a machine of the list. */
    static AtHand ofMachine(@Nullable String hardware, @Nullable Quantisation quantisation) {
        return new AtHand(
                hardware,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                quantisation,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    String currencyOrDollars() {
        return Objects.requireNonNullElse(currency, US_DOLLARS);
    }

    Quantisation quantisationOrUsual() {
        return Objects.requireNonNullElse(quantisation, Quantisation.Q4_K_M);
    }

    List<TokensPerWord> factors() {
        return Objects.requireNonNullElse(tokensPerWord, List.of());
    }

    boolean hasMachine() {
        return hardware != null || memoryGb != null;
    }
}
