package org.capacitycommons.launcher.suite;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.capacitycommons.launcher.process.Memory;
import org.capacitycommons.launcher.process.Part;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Secrets;

/** {@code status}: which parts run, whether they are ready, and what memory they take. */
public final class StatusCommand {

    private static final int READY = 0;
    private static final int NOT_READY = 1;
    private static final int NOT_RUNNING = 3;

    private final Settings settings;
    private final Terminal terminal;
    private final HttpClient http;
    private final Clock clock;

    public StatusCommand(Settings settings, Terminal terminal, HttpClient http, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.http = http;
        this.clock = clock;
    }

    /** Returns 0 when all parts are ready, 1 when some are not, 3 when none runs. */
    public int run() {
        var register = new ProcessRegister(settings.home().run());
        Optional<Secrets> secrets = Secrets.existing(settings.home().secretsFile());
        if (secrets.isEmpty()) {
            terminal.line("The suite was never started here: run ./portal start.");
            return NOT_RUNNING;
        }
        List<Part> parts = new Suite(settings, secrets.get(), register, http, clock).parts();
        register.alive(StartCommand.LAUNCHER)
                .ifPresent(launcher -> terminal.line(row(StartCommand.LAUNCHER, "running", Optional.of(launcher))));
        long running = 0;
        long ready = 0;
        for (Part part : parts) {
            Optional<ProcessHandle> process = part.process();
            boolean isReady = process.isPresent() && part.isReady();
            terminal.line(row(part.name(), state(process.isPresent(), isReady), process));
            running += process.isPresent() ? 1 : 0;
            ready += isReady ? 1 : 0;
        }
        if (running == 0) {
            return NOT_RUNNING;
        }
        return ready == parts.size() ? READY : NOT_READY;
    }

    private static String state(boolean isRunning, boolean isReady) {
        if (isReady) {
            return "ready";
        }
        return isRunning ? "not ready" : "stopped";
    }

    private static String row(String name, String state, Optional<ProcessHandle> process) {
        if (process.isEmpty()) {
            return "  %-16s %s".formatted(name, state);
        }
        OptionalLong memory = Memory.megabytesOf(process.get());
        String size = memory.isPresent() ? memory.getAsLong() + " MB" : "";
        return "  %-16s %-10s process %-8d %s"
                .formatted(name, state, process.get().pid(), size);
    }
}
