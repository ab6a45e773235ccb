package org.capacitycommons.portal.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.chart.Line;
import org.capacitycommons.portal.chart.Progress;
import org.capacitycommons.portal.words.Words;

/**
 * An indicator with its results and how they are drawn.
 *
 * @param results by period, the earliest first
 * @param sentence where it stands; null before the first known result
 * @param progress the same as a bar; null where there is nothing to measure it by
 * @param line its course; null before the second known result
 */
@TemplateData
public record IndicatorFigures(
        Deployment.Indicator indicator,
        List<Life.Result> results,
        @Nullable String sentence,
        @Nullable Progress progress,
        @Nullable Line line) {

    static IndicatorFigures of(Deployment.Indicator indicator, List<Life.Result> all, Words words) {
        var results = all.stream()
                .filter(r -> r.indicator().equals(indicator.id()))
                .sorted(Comparator.comparing(Life.Result::periodEnd))
                .toList();
        var known = results.stream().filter(r -> number(r.value()) != null).toList();
        if (known.isEmpty()) {
            return new IndicatorFigures(indicator, results, null, null, null);
        }
        String sentence = sentence(indicator, known.getLast(), words);
        BigDecimal target = target(indicator);
        BigDecimal now = Objects.requireNonNull(number(known.getLast().value()));
        Progress progress = target == null ? null : Progress.of(sentence, baseline(indicator), now, target);
        return new IndicatorFigures(
                indicator,
                results,
                sentence,
                progress,
                known.size() < 2 ? null : line(results, sentence, target, words));
    }

    private static String sentence(Deployment.Indicator indicator, Life.Result latest, Words words) {
        var target = indicator.target();
        return words.say(
                "record.progress",
                Map.of(
                        "now", value(latest.value(), indicator, words),
                        "end", words.formats().date(latest.periodEnd()),
                        "target", value(target == null ? null : target.value(), indicator, words),
                        "before", value(valueOf(indicator.baseline()), indicator, words)));
    }

    private static Line line(List<Life.Result> results, String sentence, @Nullable BigDecimal target, Words words) {
        var points = results.stream()
                .map(r -> new Line.Point(LocalDate.parse(r.periodEnd()), number(r.value())))
                .toList();
        return Line.of(
                sentence,
                points,
                target,
                words.formats().date(results.getFirst().periodEnd()),
                words.formats().date(results.getLast().periodEnd()));
    }

    private static String value(@Nullable String value, Deployment.Indicator indicator, Words words) {
        return value == null
                ? words.say("page.notKnown")
                : words.formats().decimal(value) + "\u00a0" + indicator.unit();
    }

    private static @Nullable BigDecimal baseline(Deployment.Indicator indicator) {
        return number(valueOf(indicator.baseline()));
    }

    private static @Nullable BigDecimal target(Deployment.Indicator indicator) {
        return number(valueOf(indicator.target()));
    }

    private static @Nullable String valueOf(Deployment.@Nullable Measure measure) {
        return measure == null ? null : measure.value();
    }

    /** Services send decimal numbers as text; what is none is shown as it is and drawn nowhere. */
    private static @Nullable BigDecimal number(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(v -> v.matches("-?\\d{1,30}(\\.\\d{1,30})?"))
                .map(BigDecimal::new)
                .orElse(null);
    }
}
