package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a process was started with; empty when the system does not say. */
public final class CommandLine {

    private CommandLine() {}

    public static String of(ProcessHandle process) {
        Path kernel = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(kernel)) {
                return Files.readString(kernel).replace('\0', ' ');
            }
        } catch (IOException gone) {
            return "";
        }
        ProcessHandle.Info info = process.info();
        return info.commandLine()
                .orElseGet(() -> info.command().orElse("")
                        + " "
                        + String.join(" ", Arrays.asList(info.arguments().orElse(new String[0]))));
    }
}
