package org.capacitycommons.catalog.affordability;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.BreakEven;
import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.reference.HardwareView;

/** Which models meet the needs and what they cost, and why the others are left out. */
@Schema(description = "Models that meet the needs, best first, and the reasons for leaving out each of the others")
record AffordabilityAnswer(
        @Schema(description = "State of the formulas; figures of different states are not compared")
        String formula,

        @Schema(description = "ISO 4217, of money that is not marked USD")
        String currency,

        @Schema(description = "What decides the order, one after the other")
        List<String> orderedBy,

        @Schema(description = "Models that meet the needs, as many as were asked for")
        List<Ranked> items,

        @Schema(description = "How many meet the needs", minimum = "0")
        long total,

        @Schema(description = "How many of the models looked at are left out", minimum = "0")
        long leftOutTotal,

        @Schema(description = "How many are left out for each reason; a model with several counts under each")
        List<LeftOut.Count> leftOutByReason,

        @Schema(description = "Those left out, by id, with every reason: the first 500")
        List<LeftOut> leftOut,

        @Schema(description = "Models beyond the most that are looked at in one call; 0 unless the catalogue is large")
        long notExamined,

        @Schema(description = "What figures rest on, by name: what you entered, what the list says, what is assumed")
        List<Assumption> assumptions,

        @Schema(description = "Costs that no figure contains")
        List<String> notCounted,

        @Nullable HardwareView hardware,
        AffordabilityRequest asked) {

    /** Something that figures rest on. */
    record Assumption(String name, String value, String source) {}

    /** A model that meets the needs. */
    record Ranked(
            @Schema(minimum = "1") int rank,
            Brief model,

            @Schema(description = "One for each use asked for")
            List<LicenceVerdict> licence,

            Api api,

            @Schema(description = "Null without a machine at hand") @Nullable
            SelfHosted selfHosted,

            @Schema(description = "Null unless both ways have a price") @Nullable
            BreakEvenView breakEven,

            @Schema(description = "What figures rest on that is of this model alone")
            List<Assumption> facts) {}

    /** Which model. */
    record Brief(
            @Schema(examples = "Qwen/Qwen3-8B") String id,
            String name,
            String developer,
            @Nullable Long parametersTotal,
            @Nullable Long parametersActive,
            @Nullable Integer contextTokens,
            String licenceName,

            @Schema(description = "Warning of its authors; see the model") @Nullable
            String warningKey) {}

    /** Paying by the token. Free, trial and subscription offers are counted, and never mixed into a price. */
    record Api(
            @Schema(description = "Paid offers that fit and whose prices are known")
            long priced,

            @Schema(description = "Cheapest, US dollars a month") @Nullable
            FigureView lowest,

            @Schema(description = "The offer in the middle: one that is really asked, not an average") @Nullable
            FigureView median,

            @Schema(description = "Dearest, US dollars a month") @Nullable
            FigureView highest,

            @Schema(description = "The cheapest in the currency at hand") @Nullable
            FigureView lowestConverted,

            @Schema(description = "The middle one in the currency at hand") @Nullable
            FigureView medianConverted,

            @Schema(description = "The dearest in the currency at hand") @Nullable
            FigureView highestConverted,

            @Schema(description = "Paid offers without a price that the workload needs")
            long notPriced,

            long free,
            long trial,
            long subscription,

            @Schema(description = "Offers whose prices nobody states")
            long notStated,

            @Schema(description = "Offers left out because their context is too short")
            long contextTooShort,

            @Schema(description = "Latest day on which one of the prices was read") @Nullable
            LocalDate readOn) {}

    /** Running it on the machine at hand. */
    record SelfHosted(
            FitView fit,

            @Schema(description = "Of an hour in which it works")
            FigureView perHour,

            @Schema(description = "Of 1000000 tokens written")
            FigureView perMillionTokens,

            FigureView kilowattHoursPerMillionTokens,

            @Schema(description = "What one machine costs each month, used or not")
            FigureView fixedPerMonth,

            FigureView machines,

            @Schema(description = "What the workload costs each month")
            FigureView perMonth) {}

    /** From how many tokens a month on the own machine is cheaper. */
    record BreakEvenView(BreakEven.Outcome outcome, FigureView tokensPerMonth) {}
}
