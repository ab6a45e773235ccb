package org.capacitycommons.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The machine that the figures belong to. */
public final class Machine {
    /** What the load average before a run is called. */
    public static final String LOAD_BEFORE = "load average at the beginning";

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processor, memory, system and how busy it is, as far as the system tells. */
    public static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processors", Runtime.getRuntime().availableProcessors() + " × " + line(PROCESSOR, "model name"));
        facts.put("memory", line(MEMORY, "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vm.version"));
        facts.putAll(load(LOAD_BEFORE));
        return facts;
    }

    /** Processes that wanted a processor in the last minute, on average; above the number of processors they waited. */
    public static Map<String, String> load(String name) {
        double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Map.of(name, average < 0 ? "not told" : String.format(Locale.ROOT, "%.1f", average));
    }

    private static String line(Path file, String name) {
        if (!Files.isReadable(file)) {
            return "not told";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("not told");
        } catch (IOException unreadable) {
            return "not told";
        }
    }
}
