package org.capacitycommons.launcher.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** The suite's realm in a running Keycloak. */
public final class Realm {

    private final HttpClient http;
    private final URI keycloak;
    private final Secrets secrets;
    private final Clock clock;
    private final Path file;

    /** @param file the realm as the project describes it */
    public Realm(HttpClient http, URI keycloak, Secrets secrets, Clock clock, Path file) {
        this.http = http;
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.clock = clock;
        this.file = file;
    }

    /** Whether it was imported by an earlier start. The services cannot start before that. */
    public boolean exists() throws InterruptedException {
        return api().find("/" + wanted("").name()).isPresent();
    }

    /** Brings everything that the file and the demonstration accounts say into Keycloak. */
    public void reconcile(String portalUrl, DemoAccounts accounts) throws InterruptedException {
        new RealmReconciliation(api(), wanted(portalUrl)).run(accounts);
    }

    /**
     * Makes the account of an administrator, with a password that is good for the first sign-in only.
     *
     * @throws LauncherFailure when the name or the address is taken
     */
    public void createAdministrator(NewAdministrator administrator) throws InterruptedException {
        String realm = "/" + wanted("").name();
        new RealmAdministrators(api(), realm, new RealmRoles(api(), realm)).create(administrator);
    }

    private AdminApi api() {
        return new AdminApi(http, keycloak, secrets.of(Secret.KEYCLOAK_ADMIN_CLIENT), clock);
    }

    private RealmFile wanted(String portalUrl) {
        return RealmFile.read(
                file,
                portalUrl,
                Map.of(
                        "portal-web", secrets.of(Secret.PORTAL_WEB_CLIENT),
                        "portal-cli", secrets.of(Secret.PORTAL_CLI_CLIENT),
                        "partner-service", secrets.of(Secret.PARTNER_KEYCLOAK_CLIENT)));
    }
}
