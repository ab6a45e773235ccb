package org.capacitycommons.launcher.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** The suite's realm in a running Keycloak. */
public final class Realm {

    private final HttpClient http;
    private final URI keycloak;
    private final Secrets secrets;
    private final Clock clock;

    public Realm(HttpClient http, URI keycloak, Secrets secrets, Clock clock) {
        this.http = http;
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Brings everything that the file and the demonstration accounts say into Keycloak. */
    public void reconcile(Path file, String portalUrl, DemoAccounts accounts) throws InterruptedException {
        var api = new AdminApi(http, keycloak, secrets.of(Secret.KEYCLOAK_ADMIN_CLIENT), clock);
        var wanted = RealmFile.read(
                file,
                portalUrl,
                Map.of(
                        "portal-web", secrets.of(Secret.PORTAL_WEB_CLIENT),
                        "portal-cli", secrets.of(Secret.PORTAL_CLI_CLIENT)));
        new RealmReconciliation(api, wanted).run(accounts);
    }
}
