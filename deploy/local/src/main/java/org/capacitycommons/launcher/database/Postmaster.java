package org.capacitycommons.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.capacitycommons.launcher.process.CommandLine;
import org.capacitycommons.launcher.process.Liveness;

/** The server process of a data folder, found by the file that it keeps there. */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";

    private Postmaster() {}

    static Optional<ProcessHandle> of(Path data) throws IOException {
        return named(data).filter(process -> serves(process, data));
    }

    /**
     * Deletes the file when its number now belongs to a stranger. PostgreSQL looks at the number alone and, after the
     * machine was restarted, would refuse to start beside an innocent process. A number of nobody is left for
     * PostgreSQL to judge, which also looks for clients that outlived the server.
     */
    static void clearStaleLock(Path data) throws IOException {
        if (named(data).filter(process -> !serves(process, data)).isPresent()) {
            Files.deleteIfExists(data.resolve(PID_FILE));
        }
    }

    private static Optional<ProcessHandle> named(Path data) throws IOException {
        Path file = data.resolve(PID_FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .filter(Liveness::isRunning);
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return CommandLine.of(process).contains(data.toString());
    }
}
