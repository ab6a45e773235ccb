package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A text that tells one process from a later one with the same number. On Linux it is the boot's id with the clock
 * tick of the process's start, which unlike a time of day does not move when the clock is set; elsewhere the time of
 * the start.
 */
final class StartMark {

    /** Column 22 of {@code stat}, counted from the state column, the first after the name in parentheses. */
    private static final int START_TICKS_AFTER_NAME = 19;

    private StartMark() {}

    static Optional<String> of(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (Files.isReadable(stat)) {
            return fromKernel(stat);
        }
        return process.info().startInstant().map(Object::toString);
    }

    private static Optional<String> fromKernel(Path stat) {
        try {
            String line = Files.readString(stat);
            List<String> columns =
                    List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return Optional.of(boot + ":" + columns.get(START_TICKS_AFTER_NAME));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
