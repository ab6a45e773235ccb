package org.capacitycommons.launcher.suite;

import org.capacitycommons.launcher.account.DemoAccount;
import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.identity.KeycloakSettings;
import org.capacitycommons.launcher.progress.Terminal;

/** What is printed when everything is ready: where to go, and as whom. */
final class Greeting {

    private final Settings settings;
    private final Terminal terminal;

    Greeting(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void print(DemoAccounts accounts) {
        terminal.line("");
        address("Portal", settings.portalUrl() + "/");
        address("Catalogue API", settings.catalogUrl() + "/q/openapi");
        address(
                "Partner API",
                "http://127.0.0.1:%d/q/openapi".formatted(settings.ports().partner()));
        address("Mail", settings.home().mail() + "/ (letters as files)");
        if (settings.outsideIssuer().isPresent()) {
            address("Sign-in", settings.issuer());
            return;
        }
        address("Keycloak", KeycloakSettings.address(settings.ports()) + "/");
        terminal.line("");
        if (accounts.all().isEmpty()) {
            terminal.line("There are no demonstration accounts: ./portal admin create makes the first administrator.");
            return;
        }
        terminal.line(
                "Demonstration accounts (also in %s):".formatted(settings.home().demoAccountsFile()));
        accounts.all().forEach(account -> terminal.line(row(account)));
        terminal.line("");
    }

    private void address(String name, String url) {
        terminal.line("  %-15s %s".formatted(name, url));
    }

    private static String row(DemoAccount account) {
        return "  %-19s %s   %s, %s"
                .formatted(
                        account.username(),
                        account.password(),
                        String.join(" ", account.roles()),
                        account.organisation());
    }
}
