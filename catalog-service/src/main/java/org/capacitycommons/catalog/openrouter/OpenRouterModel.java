package org.capacitycommons.catalog.openrouter;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A present offer in the form of a model of OpenRouter. Members that its clients insist on stand there even when they
 * are null; others are left out where nothing is known.
 */
record OpenRouterModel(
        @Schema(description = "provider/offer, as price lists name an offer", examples = "groq/openai/gpt-oss-120b")
        String id,

        @Schema(description = "The catalogue's id of the model", examples = "openai/gpt-oss-120b")
        @JsonProperty("canonical_slug")
        String canonicalSlug,

        @Schema(description = "Null where the model is not on the Hugging Face Hub")
        @JsonProperty("hugging_face_id")
        @Nullable
        String huggingFaceId,

        String name,

        @Schema(
                description = "Release, in seconds since 1970; the first day where only month or year are known; the "
                        + "day of its record where no release is known")
        long created,

        @Schema(description = "Tokens; of the offer, else of the model") @JsonProperty("context_length") @Nullable
        Long contextLength,

        Architecture architecture,
        Pricing pricing,
        @JsonProperty("top_provider") TopProvider topProvider,

        @Schema(description = "Always null: not recorded here") @JsonProperty("per_request_limits") @Nullable
        String perRequestLimits,

        @Schema(description = "Always empty: not recorded here") @JsonProperty("supported_parameters")
        List<String> supportedParameters,

        @Schema(description = "Always null: not recorded here") @JsonProperty("default_parameters") @Nullable
        String defaultParameters,

        @Schema(description = "Always null: not recorded here") @JsonProperty("supported_voices") @Nullable
        List<String> supportedVoices,

        Links links) {

    /** What goes in and comes out; empty lists are "not known". */
    record Architecture(
            @Nullable String modality,
            @JsonProperty("input_modalities") List<String> inputModalities,
            @JsonProperty("output_modalities") List<String> outputModalities) {}

    /** US dollars per token, exact decimals as text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pricing(
            @Schema(description = "US dollars per token", examples = "0.000000017") @Nullable
            String prompt,

            @Schema(description = "US dollars per token") @Nullable
            String completion,

            @JsonProperty("input_cache_read") @Nullable String inputCacheRead,
            @JsonProperty("input_cache_write") @Nullable String inputCacheWrite,
            @JsonProperty("internal_reasoning") @Nullable String internalReasoning,

            @Schema(description = "Per token of sound") @Nullable
            String audio,

            @JsonProperty("audio_output") @Nullable String audioOutput,

            @Schema(description = "Prices that replace these for long prompts")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<LongPrompt> overrides) {}

    /** Prices of prompts of at least so many tokens. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LongPrompt(
            @JsonProperty("min_prompt_tokens") long minPromptTokens,
            @Nullable String prompt,
            @Nullable String completion,
            @JsonProperty("input_cache_read") @Nullable String inputCacheRead,
            @JsonProperty("input_cache_write") @Nullable String inputCacheWrite) {}

    /**
     * The limits of the provider.
     *
     * @param isModerated clients insist on a yes or no: false means that no moderation is recorded
     */
    record TopProvider(
            @JsonProperty("context_length") @Nullable Long contextLength,
            @JsonProperty("max_completion_tokens") @Nullable Long maxCompletionTokens,
            @JsonProperty("is_moderated") boolean isModerated) {}

    /** Where the catalogue tells more. */
    record Links(
            @Schema(
                    description = "All offers of the model with sources and dates",
                    examples = "/api/v1/models/openai/gpt-oss-120b/prices")
            String details) {}
}
