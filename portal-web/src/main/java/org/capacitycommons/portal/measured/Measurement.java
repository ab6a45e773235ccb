package org.capacitycommons.portal.measured;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * The last measurement of the portal, as the benchmark wrote it down. What was not measured is not in it.
 *
 * @param on the day, as {@code 2026-11-24}
 * @param processors of the machine, as it names them
 * @param load processes that wanted a processor when it began
 * @param looked at so many views, or null when none were looked at
 * @param views that there are
 */
@TemplateData
record Measurement(
        String on,
        String processors,
        String load,
        @Nullable String looked,
        @Nullable String views,
        List<Figure> figures) {

    private static final String FILE = "/measured/portal.properties";
    private static final String MOST = ".atMost";
    private static final String LEAST = ".atLeast";
    /** Names of figures with their units, in the order in which they are told. */
    private static final Map<String, String> UNITS = units();

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("firstVisit", "bytes");
        units.put("repeatVisit", "bytes");
        units.put("requests", "none");
        units.put("otherHosts", "none");
        units.put("firstPaint", "seconds");
        units.put("render", "millis");
        units.put("heap", "megabytes");
        units.put("violations", "none");
        units.put("overflows", "none");
        units.put("performance", "none");
        units.put("accessibility", "none");
        units.put("bestPractices", "none");
        units.put("searchable", "none");
        return units;
    }

    /** Names of all figures that can be told. */
    static List<String> names() {
        return List.copyOf(UNITS.keySet());
    }

    /** The one that this portal was built with; empty where it was built without one. */
    static Optional<Measurement> last() {
        try (var in = Measurement.class.getResourceAsStream(FILE)) {
            if (in == null) {
                return Optional.empty();
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(of(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Measurement of(Properties file) {
        return new Measurement(
                file.getProperty("on"),
                file.getProperty("processors"),
                file.getProperty("load"),
                file.getProperty("looked"),
                file.getProperty("views"),
                UNITS.keySet().stream().flatMap(name -> figure(name, file)).toList());
    }

    private static Stream<Figure> figure(String name, Properties file) {
        String value = file.getProperty(name);
        if (value == null) {
            return Stream.empty();
        }
        String least = file.getProperty(name + LEAST);
        String bound = least != null ? least : file.getProperty(name + MOST);
        return Stream.of(new Figure(name, UNITS.getOrDefault(name, "none"), value, bound, least != null));
    }
}
