package org.capacitycommons.portal.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Land with one dot for each nation in which there is something. No borders and no coloured areas; dots are marks, the
 * table beside the map is how to get anywhere. The tag {@code worldMap} draws it.
 *
 * @param message what the drawing shows, in a sentence: its text alternative
 */
@TemplateData
public record WorldMap(String message, List<Dot> dots) {
    private static final String LAND = read("land.txt").strip();
    private static final Map<String, Place> PLACES = read("nations.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .collect(Collectors.toMap(
                    cells -> cells[0], cells -> new Place(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]))));
    private static final int SMALLEST = 6;
    private static final int LARGEST = 14;

    /** Titles weigh more than dots: only the largest have one, and the table names them all. */
    private static final int TITLES = 30;

    /** Where a nation's dot stands. */
    private record Place(int x, int y) {}

    /** A dot; its size tells little from much, its title says how much. */
    @TemplateData
    public record Dot(int x, int y, int radius, @Nullable String title) {}

    /** How many there are in a nation, and how that is said. */
    public record Count(String nation, long count, String title) {}

    /** The map of some counts; a nation without a point on the map is in the table only. */
    public static WorldMap of(String message, List<Count> counts) {
        var shown = counts.stream()
                .filter(c -> c.count() > 0 && PLACES.containsKey(c.nation()))
                .sorted(Comparator.comparingLong(Count::count).reversed())
                .toList();
        var dots = new ArrayList<Dot>();
        for (Count count : shown) {
            dots.add(dot(count, dots.size() < TITLES ? count.title() : null));
        }
        return new WorldMap(message, List.copyOf(dots));
    }

    /** The outline of all land. */
    public String land() {
        return LAND;
    }

    /** Large dots come first, so that small ones stand on top of them. */
    private static Dot dot(Count count, @Nullable String title) {
        Place place = Objects.requireNonNull(PLACES.get(count.nation()));
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(count.count());
        return new Dot(place.x(), place.y(), Math.min(LARGEST, SMALLEST + doublings), title);
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(WorldMap.class.getResourceAsStream("/map/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
