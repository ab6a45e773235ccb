package org.capacitycommons.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.backup.Backup;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.EmbeddedPostgresServer;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** {@code backup FILE}: everything in one file, while the suite works or while it is stopped. */
public final class BackupCommand {

    private final Settings settings;
    private final Terminal terminal;
    private final Clock clock;

    public BackupCommand(Settings settings, Terminal terminal, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
    }

    public int run(Path target) throws InterruptedException {
        OwnDatabase.require(settings, "back it up");
        Home home = settings.home();
        if (!Files.exists(home.postgresInitialised())) {
            throw new LauncherFailure("There is nothing to back up: the suite was never started here.");
        }
        var steps = new Steps(terminal, clock);
        var backup = new Backup(home, clock);
        if (new ProcessRegister(home.run()).alive(EmbeddedPostgresServer.NAME).isPresent()) {
            steps.run("Copying while the suite works", () -> backup.ofRunning(server(home), target));
        } else {
            ofStopped(steps, backup, target);
        }
        terminal.line("%s: %,d MB. It holds unpublished records and every secret: keep it as closed as %s."
                .formatted(target, megabytes(target), home.folder()));
        return 0;
    }

    /** Holding the lock, so that nobody starts the suite while its files are read. */
    private void ofStopped(Steps steps, Backup backup, Path target) throws InterruptedException {
        Optional<SuiteLock> lock = SuiteLock.take(settings.home().run());
        if (lock.isEmpty()) {
            throw new LauncherFailure("The suite is just being started or stopped: try again in a minute.");
        }
        try (SuiteLock _ = lock.get()) {
            steps.run("Copying", () -> backup.ofStopped(target));
        }
    }

    private DatabaseServer server(Home home) {
        Secrets secrets = Secrets.existing(home.secretsFile())
                .orElseThrow(() -> new LauncherFailure("%s is missing.".formatted(home.secretsFile())));
        return DatabaseServer.embedded(settings.ports().postgres(), secrets.of(Secret.POSTGRES_SUPERUSER));
    }

    private static long megabytes(Path file) {
        try {
            return Math.ceilDiv(Files.size(file), 1_000_000);
        } catch (IOException gone) {
            throw new LauncherFailure("%s is gone.".formatted(file), gone);
        }
    }
}
