package org.capacitycommons.catalog.clients;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Runs the scripts of {@code contracts/clients} with Node.js. The packages that they need are installed once for each
 * lock file, into a folder that a clean build leaves alone, so that later runs do without the network.
 */
final class NodeClients {
    private static final Path SCRIPTS =
            Path.of("../contracts/clients").toAbsolutePath().normalize();
    private static final Path INSTALLED =
            Path.of("../.portal/clients").toAbsolutePath().normalize();
    private static final Path DONE = INSTALLED.resolve("installed-lock.json");
    private static final String LOCK = "package-lock.json";
    private static final String ASKS = "MEANWHILE ";
    private static final int INSTALL_MINUTES = 5;
    private static final int SECONDS_TO_END = 10;

    private NodeClients() {}

    /** Runs a script; what it asks for meanwhile is done by name. */
    static void check(String script, String address, Map<String, Runnable> meanwhile) throws IOException {
        install();
        Process node =
                start(new ProcessBuilder("node", INSTALLED.resolve(script).toString(), address));
        List<String> said = new ArrayList<>();
        try (BufferedReader output = node.inputReader(UTF_8);
                BufferedWriter answers = node.outputWriter(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.startsWith(ASKS)) {
                    Objects.requireNonNull(meanwhile.get(line.substring(ASKS.length())), line)
                            .run();
                    answers.write("done\n");
                    answers.flush();
                }
            }
        }
        assertThat(exitOf(node, SECONDS_TO_END)).as(String.join("\n", said)).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("ok "));
    }

    private static void install() throws IOException {
        Files.createDirectories(INSTALLED);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (Files.exists(DONE) && Files.mismatch(DONE, SCRIPTS.resolve(LOCK)) == -1) {
            return;
        }
        Process npm = start(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--prefer-offline"));
        String said = new String(npm.getInputStream().readAllBytes(), UTF_8);
        assertThat(exitOf(npm, TimeUnit.MINUTES.toSeconds(INSTALL_MINUTES)))
                .as("The published clients could not be installed; the first run needs the network.\n" + said)
                .isZero();
        Files.copy(SCRIPTS.resolve(LOCK), DONE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return fail(
                    "The published clients are run by Node.js 18 or newer with npm; install the packages nodejs "
                            + "and npm. Without them nobody knows whether those clients still understand us.",
                    e);
        }
    }

    private static int exitOf(Process process, long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
