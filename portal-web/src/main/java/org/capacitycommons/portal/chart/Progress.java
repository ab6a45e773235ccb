package org.capacitycommons.portal.chart;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * How far a value has come from where it started to where it shall arrive. The tag {@code progressBar} draws it.
 *
 * @param message the same in a sentence: the text alternative
 * @param start where the bar begins, 0 to 300
 * @param length how long it is
 * @param target where the mark of the target stands, 0 to 300
 */
@TemplateData
public record Progress(String message, int start, int length, int target) {
    private static final int WIDTH = 300;

    /** Progress on a scale that holds nought, start, value and target; a start that nobody knows is left out. */
    public static Progress of(String message, @Nullable BigDecimal from, BigDecimal value, BigDecimal target) {
        double start = from == null ? 0 : from.doubleValue();
        double now = value.doubleValue();
        double goal = target.doubleValue();
        var all = DoubleStream.of(0, start, now, goal).summaryStatistics();
        double range = all.getMax() - all.getMin();
        int at = place(start, all.getMin(), range);
        int end = place(now, all.getMin(), range);
        return new Progress(message, Math.min(at, end), Math.abs(end - at), place(goal, all.getMin(), range));
    }

    private static int place(double value, double lowest, double range) {
        return range == 0 ? 0 : (int) Math.round(WIDTH * (value - lowest) / range);
    }
}
