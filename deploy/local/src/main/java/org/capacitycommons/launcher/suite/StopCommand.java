package org.capacitycommons.launcher.suite;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.process.Ending;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Secrets;

/** {@code stop}: ends the suite from another shell, and whatever a killed launcher left behind. */
public final class StopCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final Terminal terminal;
    private final HttpClient http;
    private final Clock clock;

    public StopCommand(Settings settings, Terminal terminal, HttpClient http, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.http = http;
        this.clock = clock;
    }

    public int run() throws InterruptedException {
        var register = new ProcessRegister(settings.home().run());
        var steps = new Steps(terminal, clock);
        boolean any = false;
        Optional<ProcessHandle> launcher = register.alive(StartCommand.LAUNCHER);
        if (launcher.isPresent()) {
            any = true;
            steps.run("Stopping the suite", () -> end(launcher.get()));
        }
        Optional<Secrets> secrets = Secrets.existing(settings.home().secretsFile());
        if (secrets.isPresent()) {
            var suite = new Suite(settings, secrets.get(), register, http, clock);
            any |= suite.parts().stream().anyMatch(part -> part.process().isPresent());
            suite.stop(steps);
        }
        register.remove(StartCommand.LAUNCHER);
        new ReadyMark(settings.home().run()).clear();
        terminal.line(any ? "Everything has ended." : "Nothing is running.");
        return 0;
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        if (!Ending.hasEnded(launcher, PATIENCE)) {
            throw new LauncherFailure("The launcher (process %d) is still stopping its parts: see ./portal status."
                    .formatted(launcher.pid()));
        }
    }
}
