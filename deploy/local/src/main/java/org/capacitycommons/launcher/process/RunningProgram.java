package org.capacitycommons.launcher.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.launcher.LauncherFailure;

/** One program from its launch to its end, written down in the register all the while. */
public final class RunningProgram implements Part {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(25);

    private static final List<String> FOREIGN =
            List.of("KC_", "QUARKUS_", "PORTAL_", "CATALOG_", "PARTNER_", "SESSION_");

    private final Program program;
    private final ProcessRegister register;
    private final HealthProbe probe;
    private @Nullable ProcessHandle launched;

    public RunningProgram(Program program, ProcessRegister register, HealthProbe probe) {
        this.program = program;
        this.register = register;
        this.probe = probe;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public void start() throws InterruptedException {
        launch();
        awaitReady();
    }

    /** Starts the process; it is not ready yet. */
    public void launch() {
        var builder = new ProcessBuilder(OwnSession.command(program.command()));
        // The launcher's own settings are none of its business, and those of another installation would change it.
        builder.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
        builder.environment().putAll(program.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        try {
            Process process = builder.start();
            launched = process.toHandle();
            register.add(program.name(), process.toHandle(), program.commandMark());
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "%s cannot be started: %s"
                            .formatted(program.name(), program.command().getFirst()),
                    refused);
        }
    }

    /** Returns when the program says that it is ready; fails as soon as it has ended instead. */
    public void awaitReady() throws InterruptedException {
        Optional<ProcessHandle> process = process();
        boolean ready = process.isPresent() && probe.await(program.health(), process.get(), program.patience());
        if (!ready) {
            String fact = process().isPresent()
                    ? "was not ready after %d seconds"
                            .formatted(program.patience().toSeconds())
                    : "ended while it was starting";
            throw new LauncherFailure("%s %s. Its log says why: %s".formatted(program.name(), fact, program.log()));
        }
    }

    @Override
    public boolean isReady() {
        return process().isPresent() && probe.isReady(program.health());
    }

    @Override
    public Optional<ProcessHandle> process() {
        // While a process is being replaced by its own command, the system may have no command to show for a moment;
        // what this very object launched needs no such proof.
        return Optional.ofNullable(launched).filter(Liveness::isRunning).or(() -> register.alive(program.name()));
    }

    @Override
    public void stop() {
        process().ifPresent(process -> {
            List<ProcessHandle> children = new ArrayList<>(process.descendants().toList());
            Ending.end(process, PATIENCE_AT_THE_END);
            children.stream().filter(Liveness::isRunning).forEach(child -> Ending.end(child, Duration.ofSeconds(2)));
        });
        register.remove(program.name());
    }
}
