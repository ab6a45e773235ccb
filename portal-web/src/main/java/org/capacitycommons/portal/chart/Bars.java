package org.capacitycommons.portal.chart;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * A table in which each row has a bar, all on one scale. The tag {@code barChart} draws it; label and value are text,
 * so the bars are for the eye only.
 *
 * @param caption what the table is about
 * @param what heading of the labels
 * @param measure heading of the values
 */
@TemplateData
public record Bars(String caption, String what, String measure, List<Bar> rows) {
    private static final int WIDEST = 100;

    /**
     * One row.
     *
     * @param href where the label leads, without the language; null for nowhere
     * @param width of the bar, 0 to 100
     */
    @TemplateData
    public record Bar(String label, @Nullable String href, String value, int width) {}

    /** What a row is made from: a number, and how it is written. */
    public record Amount(String label, @Nullable String href, double number, String written) {}

    /** Bars in the order given; the longest one fills the width. */
    public static Bars of(String caption, String what, String measure, List<Amount> amounts) {
        double most = amounts.stream().mapToDouble(Amount::number).max().orElse(0);
        return on(most, caption, what, measure, amounts);
    }

    /** Bars on a scale of its own, for example tiers of at most five. */
    public static Bars on(double most, String caption, String what, String measure, List<Amount> amounts) {
        var rows = amounts.stream()
                .map(a -> new Bar(a.label(), a.href(), a.written(), width(a.number(), most)))
                .toList();
        return new Bars(caption, what, measure, rows);
    }

    /** What is there is seen, however small it is. */
    private static int width(double number, double most) {
        if (number <= 0 || most <= 0) {
            return 0;
        }
        return Math.clamp(Math.round(WIDEST * number / most), 1, WIDEST);
    }
}
