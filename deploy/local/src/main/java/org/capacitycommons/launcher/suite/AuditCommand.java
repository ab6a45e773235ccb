package org.capacitycommons.launcher.suite;

import java.time.Clock;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.audit.AuditCheck;
import org.capacitycommons.launcher.audit.AuditFindings;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.EmbeddedPostgresServer;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** {@code audit}: checks every audit chain in the databases, whether the services run or not. */
public final class AuditCommand {

    private final Settings settings;
    private final Terminal terminal;
    private final Clock clock;

    public AuditCommand(Settings settings, Terminal terminal, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Returns 0 when every chain is whole, 1 when a row was altered, removed or moved. */
    public int run() throws InterruptedException {
        AuditFindings findings = findings();
        findings.lines().forEach(terminal::line);
        terminal.line(findings.intact() ? "Every chain is as it was written." : "The trail was altered.");
        return findings.intact() ? 0 : 1;
    }

    private AuditFindings findings() throws InterruptedException {
        Home home = settings.home();
        if (settings.outsideDatabase().isPresent()) {
            return check(settings.outsideDatabase().get());
        }
        Secrets secrets = Secrets.existing(home.secretsFile())
                .orElseThrow(() -> new LauncherFailure("The suite was never started here: run ./portal start."));
        var register = new ProcessRegister(home.run());
        var server = new EmbeddedPostgresServer(
                home.postgres(),
                home.programs(),
                home.log(EmbeddedPostgresServer.NAME),
                settings.ports().postgres(),
                secrets.of(Secret.POSTGRES_SUPERUSER),
                register);
        return register.alive(EmbeddedPostgresServer.NAME).isPresent() ? check(server.address()) : alone(server);
    }

    /** The database server for as long as the check takes. */
    private AuditFindings alone(EmbeddedPostgresServer server) throws InterruptedException {
        Optional<SuiteLock> lock = SuiteLock.take(settings.home().run());
        if (lock.isEmpty()) {
            throw new LauncherFailure("The suite is just being started or stopped: try again in a minute.");
        }
        try (SuiteLock _ = lock.get()) {
            try {
                new Steps(terminal, clock).run("PostgreSQL", server::start);
                return check(server.address());
            } finally {
                server.stop();
            }
        }
    }

    private static AuditFindings check(DatabaseServer server) {
        return new AuditCheck(server).run();
    }
}
