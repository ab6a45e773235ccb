package org.capacitycommons.portal.affordability;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Figure;
import org.capacitycommons.portal.catalog.Fit;
import org.capacitycommons.portal.catalog.LicenceVerdict;

/** The models that meet the needs with what they cost, and why the others are left out. */
record Answer(
        String formula,
        String currency,
        List<Ranked> items,
        long total,
        long leftOutTotal,
        List<Reasons> leftOutByReason,
        List<LeftOut> leftOut,
        long notExamined,
        List<Assumption> assumptions,
        List<String> notCounted) {

    record Assumption(String name, String value, String source) {}

    record Ranked(
            int rank,
            Brief model,
            List<LicenceVerdict> licence,
            Api api,
            @Nullable SelfHosted selfHosted,
            @Nullable BreakEven breakEven,
            List<Assumption> facts) {}

    record Brief(
            String id,
            String name,
            String developer,
            @Nullable Long parametersTotal,
            String licenceName,
            @Nullable String warningKey) {}

    record Api(
            long priced,
            @Nullable Figure lowestConverted,
            @Nullable Figure medianConverted,
            @Nullable Figure highestConverted,
            @Nullable Figure median,
            long notPriced,
            long free,
            long trial,
            long subscription,
            @Nullable String readOn) {}

    record SelfHosted(
            Fit fit, Figure kilowattHoursPerMillionTokens, Figure fixedPerMonth, Figure machines, Figure perMonth) {}

    record BreakEven(String outcome, Figure tokensPerMonth) {}

    record Reasons(String code, long models) {}

    record LeftOut(String id, String name, List<Reason> reasons) {}

    record Reason(String code, @Nullable Map<String, String> params) {}
}
