package org.capacitycommons.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.capacitycommons.bench.Options;
import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.account.DemoAccount;
import org.capacitycommons.launcher.port.Ports;
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Json;
import org.capacitycommons.survey.Accounts;

/** A whole suite, started from nothing as a newcomer does, in a folder and on ports of its own; deleted afterwards. */
final class ScratchSuite implements AutoCloseable {
    private static final int PORT_OFFSET = 6_000;
    private static final int START_MINUTES = 12;
    private static final int STOP_MINUTES = 4;

    private final Path project;
    private final Home home;
    private final Ports ports;

    ScratchSuite(Options options) {
        project = options.project();
        home = new Home(project, options.scratch("portal"));
        ports = new Ports(options.number("port-offset", PORT_OFFSET));
    }

    void start() throws IOException, InterruptedException {
        if (Files.exists(home.folder())) {
            // An earlier run was killed; what it started may still be there.
            script(STOP_MINUTES, "stop");
        }
        FolderTree.delete(home.folder());
        script(START_MINUTES, "start", "--detach");
    }

    /** Address of the portal, without a slash at the end. */
    String portal() {
        return "http://127.0.0.1:" + ports.portal();
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + ports.portalManagement());
    }

    Accounts accounts() {
        DemoAccount[] accounts = Json.read(home.demoAccountsFile(), DemoAccount[].class)
                .orElseThrow(() -> new LauncherFailure("The suite has no demonstration accounts."));
        return person -> Arrays.stream(accounts)
                .filter(account -> account.username().equals(person))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("There is no demonstration account %s.".formatted(person)))
                .password();
    }

    private void script(int minutes, String... words) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("./portal"), Arrays.stream(words)).toList();
        Path output = Files.createTempFile("bench-portal-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PORTAL_HOME", home.folder().toString());
        builder.environment().put("PORTAL_PORT_OFFSET", Integer.toString(ports.offset()));
        Process process = builder.start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroy();
            throw new LauncherFailure(
                    "%s took more than %d minutes: see %s.".formatted(String.join(" ", command), minutes, output));
        }
        if (process.exitValue() != 0) {
            throw new LauncherFailure("%s failed: see %s.".formatted(String.join(" ", command), output));
        }
        Files.delete(output);
    }

    @Override
    public void close() throws IOException {
        try {
            script(STOP_MINUTES, "stop");
            FolderTree.delete(home.folder());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
