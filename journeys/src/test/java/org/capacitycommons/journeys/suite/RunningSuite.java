package org.capacitycommons.journeys.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The suite as a newcomer starts it: by {@code ./portal start}, in a folder of its own, on ports of its own.
 *
 * <p>The system property {@code suite.home} points the journeys at a suite that already runs; it is left running.
 */
public final class RunningSuite implements AutoCloseable {
    private static final int PORT_OFFSET = Integer.getInteger("suite.port.offset", 3000);
    private static final int START_MINUTES = 12;
    private static final int STOP_MINUTES = 2;

    private final Path root;
    private final Path home;
    private final boolean ours;

    private RunningSuite(Path root, Path home, boolean ours) {
        this.root = root;
        this.home = home;
        this.ours = ours;
    }

    static RunningSuite start() {
        Path root = Path.of(System.getProperty("project.root"));
        String given = System.getProperty("suite.home");
        RunningSuite suite = given == null
                ? new RunningSuite(root, root.resolve("journeys/target/suite"), true)
                : new RunningSuite(root, Path.of(given), false);
        if (suite.ours) {
            suite.portal(START_MINUTES, "start", "--detach");
        }
        return suite;
    }

    /** Address of the portal, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + (8080 + PORT_OFFSET);
    }

    public String catalogUrl() {
        return "http://127.0.0.1:" + (8081 + PORT_OFFSET);
    }

    public String partnerUrl() {
        return "http://127.0.0.1:" + (8082 + PORT_OFFSET);
    }

    public DemoAccount account(String username) {
        try {
            DemoAccount[] accounts = new ObjectMapper()
                    .readValue(home.resolve("demo-accounts.json").toFile(), DemoAccount[].class);
            return Arrays.stream(accounts)
                    .filter(account -> account.username().equals(username))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The suite printed no account " + username));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the script against this suite and gives its output; fails when the script does. */
    public String portal(int minutes, String... command) {
        List<String> line = new ArrayList<>(List.of("./portal"));
        line.addAll(List.of(command));
        Path output = root.resolve("journeys/target/portal-" + command[0] + ".log");
        try {
            Files.createDirectories(output.getParent());
            ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
            builder.environment().put("PORTAL_HOME", home.toString());
            builder.environment().put("PORTAL_PORT_OFFSET", String.valueOf(PORT_OFFSET));
            // Maven's own settings must not reach the build that the script may start.
            builder.environment().remove("MAVEN_OPTS");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", line) + " took more than " + minutes + " minutes:\n"
                        + Files.readString(output));
            }
            String said = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", line) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (ours) {
            portal(STOP_MINUTES, "stop");
        }
    }
}
