package org.capacitycommons.partner.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Money and results of an activity. Nothing that is dated later than today is told as having happened. */
final class Figures {
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int LAST_MONTH = 12;
    /** The standard has no kind for what nobody called an output or an outcome. */
    private static final String OTHER_RESULT = "9";

    private final LocalDate today;

    Figures(LocalDate today) {
        this.today = today;
    }

    List<XmlElement> budgets(Facts facts) {
        return facts.parts().budgets().stream()
                .filter(budget -> LeftOut.ofBudget(budget.from(), budget.to(), budget.valueOn(), today)
                        .isEmpty())
                .map(budget -> XmlElement.of("budget")
                        .with("type", budget.type())
                        .with("status", budget.status())
                        .holding(day("period-start", budget.from()))
                        .holding(day("period-end", budget.to()))
                        .holding(value(budget.value(), budget.currency(), budget.valueOn()))
                        .made())
                .toList();
    }

    List<XmlElement> transactions(Facts facts) {
        return facts.parts().transactions().stream()
                .filter(money -> !money.on().isAfter(today) && !money.valueOn().isAfter(today))
                .map(money -> XmlElement.of("transaction")
                        .with("ref", money.ref())
                        .holding(XmlElement.of("transaction-type").with("code", money.type()))
                        .holding(day("transaction-date", money.on()))
                        .holding(value(money.value(), money.currency(), money.valueOn()))
                        .holding(Narrative.in("description", money.description()))
                        .holding(party("provider-org", money.provider()))
                        .holding(party("receiver-org", money.receiver()))
                        .made())
                .toList();
    }

    private static @Nullable XmlElement party(String element, Facts.Party party) {
        String ref = Reference.usable(party.ref());
        return party.name() == null && ref == null
                ? null
                : XmlElement.of(element)
                        .with("ref", ref)
                        .holding(Narrative.of(party.name()))
                        .made();
    }

    private static XmlElement value(BigDecimal amount, String currency, LocalDate on) {
        return XmlElement.of("value")
                .with("currency", currency)
                .with("value-date", on)
                .holding(plain(amount))
                .made();
    }

    List<XmlElement> results(Facts facts) {
        String start = String.valueOf(facts.startedOn());
        return facts.parts().indicators().stream()
                .map(indicator -> XmlElement.of("result")
                        .with("type", OTHER_RESULT)
                        .with("aggregation-status", "0")
                        .holding(Narrative.in("title", indicator.name()))
                        .holding(indicator(indicator, LocalDate.parse(start)))
                        .made())
                .toList();
    }

    private XmlElement indicator(Facts.Indicator indicator, LocalDate start) {
        return XmlElement.of("indicator")
                .with("measure", indicator.percentage() ? "2" : "1")
                .with("ascending", indicator.ascending() ? "1" : "0")
                .with("aggregation-status", "0")
                .holding(Narrative.in("title", indicator.name() + " (" + indicator.unit() + ")"))
                .holding(Narrative.in("description", indicator.howMeasured()))
                .holding(baseline(indicator))
                .holding(periods(indicator, start))
                .made();
    }

    /** A baseline needs its year and its value; one that nobody knows is left out and is not zero. */
    private static @Nullable XmlElement baseline(Facts.Indicator indicator) {
        String on = indicator.baselineOn();
        if (indicator.baseline() == null || on == null || on.length() < YEAR_LENGTH) {
            return null;
        }
        return XmlElement.of("baseline")
                .with("year", on.substring(0, YEAR_LENGTH))
                .with("iso-date", on.length() > MONTH_LENGTH ? on : null)
                .with("value", plain(indicator.baseline()))
                .made();
    }

    private List<XmlElement> periods(Facts.Indicator indicator, LocalDate start) {
        List<XmlElement> periods = new ArrayList<>();
        for (Facts.Result result : indicator.results()) {
            if (LeftOut.ofResult(result.from(), result.to(), today).isEmpty()) {
                periods.add(XmlElement.of("period")
                        .holding(day("period-start", result.from()))
                        .holding(day("period-end", result.to()))
                        .holding(actuals(result))
                        .made());
            }
        }
        lastDay(indicator.targetOn())
                .filter(end -> end.isAfter(start) && indicator.target() != null)
                .ifPresent(end -> periods.add(XmlElement.of("period")
                        .holding(day("period-start", start))
                        .holding(day("period-end", end))
                        .holding(XmlElement.of("target").with("value", plain(indicator.target())))
                        .made()));
        return periods;
    }

    private static List<XmlElement> actuals(Facts.Result result) {
        BigDecimal value = result.value();
        if (value == null) {
            return List.of();
        }
        List<XmlElement> actuals = new ArrayList<>();
        actuals.add(XmlElement.of("actual")
                .with("value", plain(value))
                .holding(result.note() == null ? null : Narrative.in("comment", result.note()))
                .made());
        for (Facts.Part part : result.parts()) {
            actuals.add(XmlElement.of("actual")
                    .with("value", plain(part.value()))
                    .holding(XmlElement.of("dimension")
                            .with("name", part.dimension())
                            .with("value", part.category()))
                    .made());
        }
        return actuals;
    }

    /** The last day of a year, of a month, or the day itself: by then a target is to be reached. */
    private static Optional<LocalDate> lastDay(@Nullable String date) {
        return Optional.ofNullable(date).map(text -> switch (text.length()) {
            case YEAR_LENGTH ->
                LocalDate.of(Integer.parseInt(text), LAST_MONTH, 1)
                        .plusMonths(1)
                        .minusDays(1);
            case MONTH_LENGTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        });
    }

    private static XmlElement day(String element, LocalDate day) {
        return XmlElement.of(element).with("iso-date", day).made();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal trimmed = number.stripTrailingZeros();
        return trimmed.scale() < 0
                ? trimmed.setScale(0, java.math.RoundingMode.UNNECESSARY).toPlainString()
                : trimmed.toPlainString();
    }
}
