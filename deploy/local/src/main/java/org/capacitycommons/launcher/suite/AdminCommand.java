package org.capacitycommons.launcher.suite;

import java.net.http.HttpClient;
import java.time.Clock;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.identity.KeycloakSettings;
import org.capacitycommons.launcher.identity.NewAdministrator;
import org.capacitycommons.launcher.identity.Realm;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secrets;

/** {@code admin create NAME EMAIL}: the first administrator, or one more. */
public final class AdminCommand {

    private final Settings settings;
    private final Terminal terminal;
    private final HttpClient http;
    private final Clock clock;

    public AdminCommand(Settings settings, Terminal terminal, HttpClient http, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.http = http;
        this.clock = clock;
    }

    public int create(String username, String email) throws InterruptedException {
        if (settings.outsideIssuer().isPresent()) {
            throw new LauncherFailure(
                    "PORTAL_OIDC_URL names a provider that is not the suite's own: make the account there, with the role admin.");
        }
        Secrets secrets = Secrets.existing(settings.home().secretsFile())
                .orElseThrow(() -> new LauncherFailure("The suite was never started here: run ./portal start."));
        if (!new ReadyMark(settings.home().run()).isSet()) {
            throw new LauncherFailure("The suite does not run: run ./portal start, then make the account.");
        }
        String password = new RandomText().password();
        var realm = new Realm(
                http,
                KeycloakSettings.address(settings.ports()),
                secrets,
                clock,
                settings.home().realmFile());
        realm.createAdministrator(new NewAdministrator(username, email, password));
        terminal.line("The administrator %s was made. Sign in at %s with the password"
                .formatted(username, settings.portalUrl()));
        terminal.line("  " + password);
        terminal.line("and choose your own there. This one is shown once and kept nowhere.");
        return 0;
    }
}
