package org.capacitycommons.partner.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Whether a point can be a site of a nation: catches swapped coordinates and slips of the pen. It knows roughly where
 * nations are and where land is, to a quarter of a degree, and says nothing about borders.
 */
final class PlaceCheck {
    private static final int CELLS_PER_DEGREE = 4;
    private static final int COLUMNS = 360 * CELLS_PER_DEGREE;
    private static final int ROWS = 180 * CELLS_PER_DEGREE;

    /** Degrees around a box within which a point is taken without asking: boxes are drawn to a tenth of a degree. */
    private static final double NEAR = 0.25;

    /** Degrees around a box beyond which no confirmation helps; about 330 km at the equator. */
    private static final double FAR = 3;

    private final Map<String, List<Box>> boxes;
    private final byte[] land;

    private PlaceCheck(Map<String, List<Box>> boxes, byte[] land) {
        this.boxes = boxes;
        this.land = land;
    }

    /** What may be said of a point. */
    enum Answer {
        /** On land, within the nation's boxes. */
        PLAUSIBLE,
        /** No land is known within about 30 km: an island too small for our data, a platform, or a slip. */
        AT_SEA,
        /** A little outside of every box of the nation. */
        OUTSIDE_NATION,
        /** So far outside that it is no site of this nation. */
        FAR_FROM_NATION;

        /** Whether the ministry's own word is enough. */
        boolean canBeConfirmed() {
            return this != FAR_FROM_NATION;
        }
    }

    private record Box(double west, double south, double east, double north) {
        boolean holds(double longitude, double latitude, double margin) {
            return longitude >= west - margin
                    && longitude <= east + margin
                    && latitude >= south - margin
                    && latitude <= north + margin;
        }
    }

    static PlaceCheck load() {
        try (InputStream rows = open("nation-boxes.csv");
                InputStream bits = new GZIPInputStream(open("land.bits.gz"))) {
            Map<String, List<Box>> boxes = new TreeMap<>();
            new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        boxes.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                                .add(new Box(
                                        Double.parseDouble(cells[1]),
                                        Double.parseDouble(cells[2]),
                                        Double.parseDouble(cells[3]),
                                        Double.parseDouble(cells[4])));
                    });
            return new PlaceCheck(boxes, bits.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The map of land and nations can't be read", e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PlaceCheck.class.getResourceAsStream("/reference/" + name), name);
    }

    /** What may be said of a point on earth as a site in one of these nations; a nation without a box is not judged. */
    Answer of(GeoPoint point, Collection<String> nations) {
        double longitude = point.longitude().doubleValue();
        double latitude = point.latitude().doubleValue();
        if (nations.stream().allMatch(boxes::containsKey)) {
            if (!isWithin(nations, longitude, latitude, FAR)) {
                return Answer.FAR_FROM_NATION;
            }
            if (!isWithin(nations, longitude, latitude, NEAR)) {
                return Answer.OUTSIDE_NATION;
            }
        }
        return isNearLand(longitude, latitude) ? Answer.PLAUSIBLE : Answer.AT_SEA;
    }

    private boolean isWithin(Collection<String> nations, double longitude, double latitude, double margin) {
        return nations.stream()
                .flatMap(nation -> boxes.getOrDefault(nation, List.of()).stream())
                .anyMatch(box -> box.holds(longitude, latitude, margin));
    }

    /** The cell of the point and the eight around it; east of the last column comes the first. */
    private boolean isNearLand(double longitude, double latitude) {
        int row = Math.min(ROWS - 1, (int) ((90 - latitude) * CELLS_PER_DEGREE));
        int column = (int) ((longitude + 180) * CELLS_PER_DEGREE) % COLUMNS;
        for (int r = Math.max(0, row - 1); r <= Math.min(ROWS - 1, row + 1); r++) {
            for (int c = column - 1; c <= column + 1; c++) {
                if (isLand(r, Math.floorMod(c, COLUMNS))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLand(int row, int column) {
        int bit = row * COLUMNS + column;
        return (land[bit / Byte.SIZE] & (1 << (Byte.SIZE - 1 - bit % Byte.SIZE))) != 0;
    }
}
