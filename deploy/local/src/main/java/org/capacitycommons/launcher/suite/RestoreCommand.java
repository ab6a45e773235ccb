package org.capacitycommons.launcher.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.audit.AuditCheck;
import org.capacitycommons.launcher.audit.AuditFindings;
import org.capacitycommons.launcher.backup.BackupFile;
import org.capacitycommons.launcher.backup.Restore;
import org.capacitycommons.launcher.database.EmbeddedPostgresServer;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.progress.ProgressBar;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/**
 * {@code restore FILE}: unpacks a backup, opens its databases, walks its audit chains, and only then puts it in the
 * place of what is here, which is kept aside.
 */
public final class RestoreCommand {

    private static final String CONSENT = "restore";

    private final Settings settings;
    private final Terminal terminal;
    private final Clock clock;
    private final BufferedReader answers;

    public RestoreCommand(Settings settings, Terminal terminal, Clock clock, BufferedReader answers) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
        this.answers = answers;
    }

    /** @param consentGiven whether the person has already said yes on the command line */
    public int run(Path file, boolean consentGiven) throws InterruptedException {
        OwnDatabase.require(settings, "restore it");
        if (!Files.isRegularFile(file)) {
            throw new LauncherFailure("There is no file %s.".formatted(file));
        }
        Home home = settings.home();
        home.create();
        Optional<SuiteLock> lock = SuiteLock.take(home.run());
        if (lock.isEmpty() || Suite.anyPartRuns(home)) {
            throw new LauncherFailure("The suite is running: end it with ./portal stop, then restore.");
        }
        try (SuiteLock _ = lock.get()) {
            BackupFile backup = BackupFile.open(file);
            if (!consentGiven && Files.exists(home.postgresInitialised()) && !consents(backup)) {
                terminal.line("Nothing was changed.");
                return 1;
            }
            return restore(backup);
        }
    }

    private int restore(BackupFile backup) throws InterruptedException {
        var restore = new Restore(settings.home(), clock);
        boolean done = false;
        try {
            var bar = new ProgressBar(terminal, clock);
            Home unpacked = restore.unpack(
                    backup, bytes -> bar.show(bytes, backup.bytes(), "%,d MB".formatted(bytes / 1_000_000)));
            AuditFindings findings = look(unpacked);
            findings.lines().forEach(terminal::line);
            if (!findings.intact()) {
                throw new LauncherFailure("An audit trail in the backup was altered: nothing was changed here.");
            }
            Path kept = restore.putInPlace();
            done = true;
            terminal.line("The state of %s is back.%s Go on with ./portal start."
                    .formatted(
                            backup.takenAt(),
                            Files.exists(kept) ? " What was here is kept in %s.".formatted(kept) : ""));
            return 0;
        } finally {
            if (!done) {
                restore.discard();
            }
        }
    }

    /** Opens the databases where they were unpacked; the server reads its log of writes to the end meanwhile. */
    private AuditFindings look(Home unpacked) throws InterruptedException {
        Secrets secrets = Secrets.existing(unpacked.secretsFile())
                .orElseThrow(() -> new LauncherFailure("The backup holds no secrets: nothing was changed."));
        var server = new EmbeddedPostgresServer(
                unpacked.postgres(),
                settings.home().programs(),
                settings.home().log("restore"),
                settings.ports().postgres(),
                secrets.of(Secret.POSTGRES_SUPERUSER),
                new ProcessRegister(unpacked.run()));
        try {
            new Steps(terminal, clock).run("Opening the databases", server::start);
            return new AuditCheck(server.address()).run();
        } finally {
            server.stop();
        }
    }

    private boolean consents(BackupFile backup) {
        terminal.line("This puts the state of %s in the place of what is in %s; that is kept aside."
                .formatted(backup.takenAt(), settings.home().folder()));
        terminal.line("Type %s to go on:".formatted(CONSENT));
        try {
            return CONSENT.equals(answers.readLine());
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
