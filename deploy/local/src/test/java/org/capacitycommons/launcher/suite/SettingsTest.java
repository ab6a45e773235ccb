package org.capacitycommons.launcher.suite;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.port.PortUse;
import org.capacitycommons.launcher.state.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    private static final Path PROJECT = Path.of("/checkout");
    private static final Path JDK = Path.of("/jdk");

    @Test
    void nothingSet_keepsStateInTheCheckoutAndUsesItsOwnServers() {
        Settings settings = Settings.of(PROJECT, JDK, Map.of());

        assertThat(settings.home().folder()).isEqualTo(Path.of("/checkout/.portal"));
        assertThat(settings.portalUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:8180/realms/commons");
        assertThat(settings.outsideDatabase()).isEmpty();
    }

    @Test
    void secondSuite_hasItsOwnStateAndPortsButSharesThePrograms() {
        Settings settings =
                Settings.of(PROJECT, JDK, Map.of("PORTAL_HOME", "/elsewhere", "PORTAL_PORT_OFFSET", "1000"));

        assertThat(settings.home().secretsFile()).isEqualTo(Path.of("/elsewhere/secrets.json"));
        assertThat(settings.home().programs()).isEqualTo(Path.of("/checkout/.portal/programs"));
        assertThat(settings.portalUrl()).isEqualTo("http://127.0.0.1:9080");
    }

    @Test
    void outsideServers_takeThePlaceOfTheEmbeddedOnes() {
        Settings settings = Settings.of(
                PROJECT,
                JDK,
                Map.of(
                        "PORTAL_DB_URL", "jdbc:postgresql://db.example.org:5432",
                        "PORTAL_DB_USER", "keeper",
                        "PORTAL_DB_PASSWORD", "hidden",
                        "PORTAL_OIDC_URL", "https://id.example.org/realms/commons",
                        "PORTAL_CLIENT_SECRET", "web",
                        "PORTAL_CLI_SECRET", "cli"));

        assertThat(settings.issuer()).isEqualTo("https://id.example.org/realms/commons");
        assertThat(settings.outsideDatabase()).hasValueSatisfying(server -> {
            assertThat(server.url("catalog")).isEqualTo("jdbc:postgresql://db.example.org:5432/catalog");
            assertThat(server.toString()).doesNotContain("hidden");
        });
        assertThat(settings.givenSecrets()).containsEntry(Secret.PORTAL_WEB_CLIENT, "web");
        assertThat(settings.neededPorts())
                .extracting(PortUse::part)
                .noneMatch(part -> part.startsWith("PostgreSQL") || part.startsWith("Keycloak"));
    }

    @Test
    void outsideProviderWithoutItsSecrets_isRefused() {
        var environment = Map.of("PORTAL_OIDC_URL", "https://id.example.org/realms/commons");

        assertThatThrownBy(() -> Settings.of(PROJECT, JDK, environment))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("PORTAL_CLIENT_SECRET");
    }

    @Test
    void databaseAddressWithADatabase_isRefused() {
        var environment = Map.of("PORTAL_DB_URL", "jdbc:postgresql://db.example.org/catalog");

        assertThatThrownBy(() -> Settings.of(PROJECT, JDK, environment))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("PORTAL_DB_URL");
    }

    @Test
    void demonstrationPeople_areLeftOutOnlyOnAClearWord() {
        assertThat(Settings.of(PROJECT, JDK, Map.of()).demo()).isTrue();
        assertThat(Settings.of(PROJECT, JDK, Map.of("PORTAL_DEMO", "no")).demo())
                .isFalse();
        assertThatThrownBy(() -> Settings.of(PROJECT, JDK, Map.of("PORTAL_DEMO", "off")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("yes or no");
    }
}
