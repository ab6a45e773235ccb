package org.capacitycommons.launcher.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;

/**
 * As whom PostgreSQL's programs run. They refuse to be root, so root steps into a user namespace without rights, where
 * the files still are its own; an ordinary user runs them as they are.
 */
final class ServerUser {

    private ServerUser() {}

    static List<String> command(List<String> program) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return program;
        }
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
            throw new LauncherFailure(
                    "PostgreSQL cannot run as root here, because user namespaces are switched off: run ./portal as an ordinary user.");
        }
        List<String> command = new ArrayList<>(List.of("unshare", "-U"));
        command.addAll(program);
        return command;
    }
}
