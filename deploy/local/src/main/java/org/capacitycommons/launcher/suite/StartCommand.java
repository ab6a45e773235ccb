package org.capacitycommons.launcher.suite;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.process.Marks;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secrets;

/** {@code start}: brings everything up, stays until told to stop, and ends everything it started. */
public final class StartCommand {

    static final String LAUNCHER = "launcher";

    private final Settings settings;
    private final Terminal terminal;
    private final HttpClient http;
    private final Clock clock;
    private final ProcessRegister register;
    private final ReadyMark ready;

    public StartCommand(Settings settings, Terminal terminal, HttpClient http, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.http = http;
        this.clock = clock;
        this.register = new ProcessRegister(settings.home().run());
        this.ready = new ReadyMark(settings.home().run());
    }

    /**
     * Runs until a signal or a failure.
     *
     * @param greet whether to print addresses and accounts when ready; a detached launcher leaves that to its parent
     */
    public int run(boolean greet) {
        settings.home().create();
        Optional<SuiteLock> lock = SuiteLock.take(settings.home().run());
        if (lock.isEmpty()) {
            return alreadyRunning();
        }
        try (SuiteLock _ = lock.get()) {
            return runHoldingTheLock(greet);
        }
    }

    /** Tells how things stand when another launcher has this state folder. */
    int alreadyRunning() {
        if (!ready.isSet()) {
            throw new LauncherFailure(
                    "The suite is just being started or stopped by another shell: see ./portal status.");
        }
        terminal.line("The suite is already running at %s; ./portal stop ends it.".formatted(settings.portalUrl()));
        return 0;
    }

    private int runHoldingTheLock(boolean greet) {
        requireSecretsOfExistingData(settings.home());
        var steps = new Steps(terminal, clock);
        var random = new RandomText();
        Secrets secrets = Secrets.keptIn(settings.home().secretsFile(), random).with(settings.givenSecrets());
        DemoAccounts accounts = settings.demoAccounts(random);
        var suite = new Suite(settings, secrets, register, http, clock);
        var signal = new StopSignal();
        signal.watch(Thread.currentThread());
        ready.clear();
        register.add(LAUNCHER, ProcessHandle.current(), Marks.homeOption(settings.home()));
        try {
            suite.start(steps, accounts);
            ready.set();
            greet(greet, accounts);
            new Watch(suite.parts(), steps, clock).untilInterrupted();
            return 0;
        } catch (InterruptedException told) {
            return 0;
        } catch (LauncherFailure failure) {
            terminal.line(failure.sentence());
            return 1;
        } finally {
            end(suite, steps);
            signal.finished();
        }
    }

    private void greet(boolean greet, DemoAccounts accounts) {
        if (greet) {
            new Greeting(settings, terminal).print(accounts);
            terminal.line("Ctrl-C stops everything; nothing is lost.");
        }
    }

    private void end(Suite suite, Steps steps) {
        // The interruption has done its work; left standing it would cut short the waits below.
        Thread.interrupted();
        ready.clear();
        try {
            suite.stop(steps);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (LauncherFailure failure) {
            terminal.line(failure.sentence());
        }
        register.remove(LAUNCHER);
    }

    /** New secrets would not open old data, so they are not made beside it. */
    private static void requireSecretsOfExistingData(Home home) {
        Path data = home.postgresInitialised();
        boolean secretsLost = Stream.of(home.secretsFile()).noneMatch(Files::exists);
        if (Files.exists(data) && secretsLost) {
            throw new LauncherFailure(
                    "%s is missing, and the data in %s cannot be opened without it: put it back, or begin again with ./portal reset."
                            .formatted(home.secretsFile(), home.postgres()));
        }
    }
}
