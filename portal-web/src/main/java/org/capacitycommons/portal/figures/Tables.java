package org.capacitycommons.portal.figures;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.chart.Bars;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.words.Words;

/**
 * Statistics as tables with bars.
 *
 * @param words of the page's language
 * @param deployments the list that the rows lead into, narrowed as the statistics are
 */
public record Tables(Words words, ListAddress deployments) {

    /** One dimension, the most first; years in their order. */
    public Bars by(String dimension, Statistics statistics, UnaryOperator<String> names) {
        var groups = statistics.of(dimension);
        if (dimension.equals("year")) {
            groups = groups.stream()
                    .sorted(Comparator.comparing(Statistics.Group::value))
                    .toList();
        }
        return bars(dimension, groups, names);
    }

    /** The first few of a dimension with very many values. */
    public Bars most(String dimension, Statistics statistics, int most, UnaryOperator<String> names) {
        var groups = statistics.of(dimension).stream().limit(most).toList();
        return bars(dimension, groups, names);
    }

    private Bars bars(String dimension, List<Statistics.Group> groups, UnaryOperator<String> names) {
        var amounts = groups.stream()
                .map(g -> new Bars.Amount(
                        g.value().equals(Statistics.UNKNOWN) ? words.say("page.notKnown") : names.apply(g.value()),
                        href(dimension, g.value()),
                        g.sums().deployments(),
                        words.formats().number(g.sums().deployments())))
                .toList();
        return Bars.of(
                words.say("figures.by." + dimension),
                words.say("figures.dimension." + dimension),
                words.say("figures.deployments"),
                amounts);
    }

    /** The list has no filter for years and cooperation, and none for what nobody stated. */
    private @Nullable String href(String dimension, String value) {
        boolean filter = List.of("nation", "sector", "stage").contains(dimension);
        return filter && !value.equals(Statistics.UNKNOWN)
                ? deployments.with(dimension, value).path()
                : null;
    }
}
