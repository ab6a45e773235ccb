package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory a process has resident. Known on Linux only. */
public final class Memory {

    private Memory() {}

    /** In mebibytes; pages that several processes share are divided among them. */
    public static OptionalLong megabytesOf(Stream<ProcessHandle> processes) {
        long kilobytes = processes.mapToLong(Memory::kilobytes).sum();
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
    }

    private static long kilobytes(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
