package org.capacitycommons.portal.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Values over time with a dashed line where they shall arrive. The tag {@code lineChart} draws it. Time runs the same
 * way in every language; both ends are named in text. A value that nobody knows is a gap, not a zero.
 *
 * @param message what the drawing shows, in a sentence: its text alternative
 * @param lines points of each unbroken part
 * @param target height of the target, null where there is none
 */
@TemplateData
public record Line(
        String message,
        List<String> lines,
        List<Dot> dots,
        @Nullable Integer target,
        String first,
        String last) {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 60;
    private static final int EDGE = 5;

    /** A value that is known. */
    @TemplateData
    public record Dot(int x, int y) {}

    /** A value at a day; null where nobody knows it. */
    public record Point(LocalDate on, @Nullable BigDecimal value) {}

    /** A line through points in the order of time, of which at least one has a value. */
    public static Line of(String message, List<Point> points, @Nullable BigDecimal target, String first, String last) {
        var scale = Scale.of(points, target);
        var lines = new ArrayList<String>();
        var dots = new ArrayList<Dot>();
        var line = new StringBuilder();
        for (Point point : points) {
            BigDecimal value = point.value();
            if (value == null) {
                end(line, lines);
            } else {
                var dot = new Dot(scale.x(point.on()), scale.y(value));
                dots.add(dot);
                line.append(String.format(Locale.ROOT, "%d,%d ", dot.x(), dot.y()));
            }
        }
        end(line, lines);
        return new Line(message, lines, dots, target == null ? null : scale.y(target), first, last);
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (line.indexOf(" ") != line.length() - 1) {
            lines.add(line.toString().strip());
        }
        line.setLength(0);
    }

    /** From days and values to places in the drawing. */
    private record Scale(long from, long days, double lowest, double range) {
        static Scale of(List<Point> points, @Nullable BigDecimal target) {
            long from = points.getFirst().on().toEpochDay();
            long days = points.getLast().on().toEpochDay() - from;
            var values = Stream.concat(points.stream().map(Point::value), Stream.ofNullable(target))
                    .filter(Objects::nonNull)
                    .mapToDouble(BigDecimal::doubleValue)
                    .summaryStatistics();
            return new Scale(from, days, values.getMin(), values.getMax() - values.getMin());
        }

        int x(LocalDate on) {
            double share = days == 0 ? 0.5 : (double) (on.toEpochDay() - from) / days;
            return (int) Math.round(EDGE + share * (WIDTH - 2 * EDGE));
        }

        int y(BigDecimal value) {
            double share = range == 0 ? 0.5 : (value.doubleValue() - lowest) / range;
            return (int) Math.round(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE));
        }
    }
}
