package org.capacitycommons.launcher.suite;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

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
                .ifPresent(launcher ->
                        terminal.line(row(StartCommand.LAUNCHER, "running", launcher, Stream.of(launcher))));
        long running = 0;
        long ready = 0;
        for (Part part : parts) {
            Optional<ProcessHandle> process = part.process();
            boolean isReady = process.isPresent() && part.isReady();
            terminal.line(process.map(found -> row(part.name(), isReady ? "ready" : "not ready", found, family(found)))
                    .orElseGet(() -> "  %-16s stopped".formatted(part.name())));
            running += process.isPresent() ? 1 : 0;
            ready += isReady ? 1 : 0;
        }
        terminal.line("  %-16s %s".formatted("mail", settings.home().mail()));
        if (running == 0) {
            return NOT_RUNNING;
        }
        return ready == parts.size() ? READY : NOT_READY;
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static String row(String name, String state, ProcessHandle process, Stream<ProcessHandle> measured) {
        OptionalLong memory = Memory.megabytesOf(measured);
        String size = memory.isPresent() ? memory.getAsLong() + " MB" : "";
        return "  %-16s %-10s process %-8d %s".formatted(name, state, process.pid(), size);
    }
}
