package org.capacitycommons.launcher.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the process that listens on a port, from the kernel's tables on Linux. Elsewhere, and for another user's
 * process that this one may not look into, the answer is empty. Only the program's name is told: a command line may
 * hold somebody's password.
 */
public final class PortHolder {

    private static final String LISTENING = "0A";

    private final Path proc;

    public PortHolder() {
        this(Path.of("/proc"));
    }

    PortHolder(Path proc) {
        this.proc = proc;
    }

    public Optional<String> of(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .map(proc::resolve)
                .filter(Files::isReadable)
                .flatMap(table -> inode(table, port).stream())
                .flatMap(inode -> process(inode).stream())
                .findFirst();
    }

    private static Optional<String> inode(Path table, int port) {
        String localPort = ":%04X".formatted(port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> List.of(line.strip().split("\\s+", -1)))
                    .filter(columns -> columns.size() > 9
                            && columns.get(1).toUpperCase(Locale.ROOT).endsWith(localPort)
                            && columns.get(3).equals(LISTENING))
                    .map(columns -> columns.get(9))
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> process(String inode) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, "socket:[" + inode + "]")) {
                    return Optional.of("process %s (%s)".formatted(process.getFileName(), name(process)));
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException notOursOrGone) {
            return false;
        }
        return false;
    }

    private static String name(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException gone) {
            return "just ended";
        }
    }
}
