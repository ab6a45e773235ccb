package org.capacitycommons.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a command into a session of its own where the system has {@code setsid}, so that Ctrl-C at the terminal reaches
 * the launcher alone, which then ends everything in the right order. Elsewhere {@code nohup} at least keeps it alive
 * when the terminal closes. Both replace themselves by the command, so the process number is the command's.
 */
public final class OwnSession {

    private OwnSession() {}

    public static List<String> command(List<String> command) {
        return Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .map(program -> prefixed(program, command))
                .orElse(command);
    }

    private static List<String> prefixed(String program, List<String> command) {
        List<String> whole = new ArrayList<>(command.size() + 1);
        whole.add(program);
        whole.addAll(command);
        return whole;
    }
}
