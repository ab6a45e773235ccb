package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Memory;
import org.capacitycommons.catalog.licence.Use;

/** What the model is wanted for. Everything may be left out; what is left out is not asked of a model. */
@Schema(description = "What the model is wanted for. What is left out is not asked of a model")
record Needs(
        @Schema(description = "Only these models are looked at, by id", examples = "[\"Qwen/Qwen3-8B\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[^/\\s]{1,96}/[^/\\s]{1,96}") String> models,

        @Schema(description = "Hub task names; a model has to offer all of them", examples = "[\"text-generation\"]")
        @Nullable
        @Size(max = 10)
        List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String> tasks,

        @Schema(description = "ISO 639 codes; the authors have to list all of them", examples = "[\"sw\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,

        @Schema(description = "Whether to keep models whose languages are not known", defaultValue = "false") @Nullable
        Boolean keepUnknownLanguages,

        @Schema(description = "Sector it has to be made for; without it all are considered", examples = "HEALTH")
        @Nullable
        @Pattern(regexp = "[A-Z][A-Z_]{1,39}")
        String sector,

        @Schema(description = "What the licence has to allow; without it: GOVERNMENT") @Nullable @Size(max = 4)
        List<@NotNull Use> uses,

        @Schema(description = "Country of use, ISO 3166-1 alpha-2", examples = "KE")
        @Nullable
        @Pattern(regexp = "[A-Z]{2}")
        String usedIn,

        @Schema(description = "Tokens of prompt and answer together; without it any, and fit is judged at 8192")
        @Nullable
        @Min(1)
        @Max(100_000_000)
        Integer contextTokens,

        @Nullable @Min(0) @Max(1_000_000_000_000L) Long requestsPerMonth,

        @Schema(description = "Tokens of one prompt, with those read from a cache") @Nullable @Min(0) @Max(100_000_000)
        Integer inputTokens,

        @Schema(description = "Of these, read from a cache; without it 0") @Nullable @Min(0) @Max(100_000_000)
        Integer cachedTokens,

        @Schema(description = "Tokens of one answer, without reasoning") @Nullable @Min(0) @Max(100_000_000)
        Integer outputTokens,

        @Schema(description = "Tokens of reasoning for one answer; without it 0") @Nullable @Min(0) @Max(100_000_000)
        Integer reasoningTokens,

        @Schema(description = "Instead of inputTokens: words; needs tokensPerWord for each language")
        @Nullable
        @Min(0)
        @Max(100_000_000)
        Integer inputWords,

        @Schema(description = "Instead of outputTokens: words; needs tokensPerWord for each language")
        @Nullable
        @Min(0)
        @Max(100_000_000)
        Integer outputWords,

        @Schema(description = "Requests answered at the same time; each keeps its own context", defaultValue = "1")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer concurrentRequests,

        @Schema(description = "Most that may be spent in a month, in the currency at hand")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000000000")
        @Digits(integer = 13, fraction = 6)
        BigDecimal budgetPerMonth) {

    Needs {
        models = listed(models);
        tasks = listed(tasks);
        languages = listed(languages);
        uses = listed(uses);
    }

    /** Only how long the context is. */
    static Needs ofContext(@Nullable Integer contextTokens) {
        return new Needs(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                contextTokens,
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

    /** Keeps a null element: it is refused by name later and must not break the reading. */
    private static <T> @Nullable List<T> listed(@Nullable List<T> values) {
        return values == null ? null : values.stream().distinct().toList();
    }

    /** Models named by id; none of them: all are looked at. */
    List<String> namedModels() {
        return Objects.requireNonNullElse(models, List.of());
    }

    List<String> askedTasks() {
        return Objects.requireNonNullElse(tasks, List.of());
    }

    List<String> askedLanguages() {
        return Objects.requireNonNullElse(languages, List.of());
    }

    /** Without a word about it, a ministry's own use is what has to be allowed. */
    List<Use> askedUses() {
        return uses == null || uses.isEmpty() ? List.of(Use.GOVERNMENT) : uses;
    }

    int fitContextTokens() {
        return contextTokens == null ? Memory.DEFAULT_CONTEXT_TOKENS : contextTokens;
    }

    int sequences() {
        return concurrentRequests == null ? 1 : concurrentRequests;
    }
}
