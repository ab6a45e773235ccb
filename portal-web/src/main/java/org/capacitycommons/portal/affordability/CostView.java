package org.capacitycommons.portal.affordability;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.affordability.CostNames.Basis;
import org.capacitycommons.portal.catalog.Labels;
import org.capacitycommons.portal.chart.Bars;
import org.capacitycommons.portal.words.Words;

/** The answer, ready to be drawn: the ranking, what it rests on, and who is left out. */
@TemplateData
record CostView(
        String lead,
        @Nullable String notExamined,
        @Nullable Bars chart,
        List<Option> options,
        List<Further> further,
        List<Basis> assumptions,
        List<String> notCounted,
        List<String> reasons,
        List<LeftOutLine> leftOut,
        long leftOutMore,
        String formula) {
    /** Models told in full; the others stand in the chart and in a list, so that the page stays light. */
    private static final int IN_FULL = 4;

    private static final int MOST_LEFT_OUT = 25;

    /** A model further down, with its likely cost. */
    @TemplateData
    record Further(
            int rank, String id, String name, @Nullable String cost) {}

    /** A model that is left out, with why. */
    @TemplateData
    record LeftOutLine(String id, String name, String why) {}

    static CostView of(Answer answer, Labels labels) {
        Words words = labels.words();
        var names = new CostNames(labels);
        var options = answer.items().stream()
                .map(ranked -> Option.of(ranked, answer.currency(), names))
                .toList();
        var chart = options.stream()
                .filter(option -> option.typical() != null)
                .map(Option::amount)
                .toList();
        return new CostView(
                words.say("cost.lead", labels.number(answer.total()), labels.number(answer.leftOutTotal())),
                answer.notExamined() == 0 ? null : words.say("cost.notExamined", labels.number(answer.notExamined())),
                chart.isEmpty()
                        ? null
                        : Bars.of(
                                words.say("cost.chart"),
                                words.say("cost.model"),
                                words.say("cost.perMonth", answer.currency()),
                                chart),
                options.stream().limit(IN_FULL).toList(),
                options.stream()
                        .skip(IN_FULL)
                        .map(o -> new Further(o.rank(), o.id(), o.name(), o.typicalText()))
                        .toList(),
                answer.assumptions().stream().map(names::basis).toList(),
                answer.notCounted().stream().map(names::of).distinct().toList(),
                answer.leftOutByReason().stream()
                        .map(each -> words.say("cost.reason." + each.code()) + ": " + labels.number(each.models()))
                        .toList(),
                leftOut(answer, names),
                Math.max(0, answer.leftOutTotal() - MOST_LEFT_OUT),
                answer.formula());
    }

    private static List<LeftOutLine> leftOut(Answer answer, CostNames names) {
        var lines = new ArrayList<LeftOutLine>();
        answer.leftOut().stream()
                .limit(MOST_LEFT_OUT)
                .forEach(each -> lines.add(new LeftOutLine(
                        each.id(),
                        each.name(),
                        String.join(
                                "; ", each.reasons().stream().map(names::reason).toList()))));
        return List.copyOf(lines);
    }

    public boolean none() {
        return options.isEmpty();
    }
}
