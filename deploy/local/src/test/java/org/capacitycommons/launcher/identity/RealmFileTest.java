package org.capacitycommons.launcher.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.launcher.state.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules for the realm file, each of which was a mistake that Keycloak takes without complaint. */
class RealmFileTest {

    private static final Path FILE =
            Path.of(System.getProperty("project.root")).resolve("deploy/keycloak/realm-commons.json");

    private final JsonNode realm = Json.read(FILE, JsonNode.class).orElseThrow();

    @Test
    void file_holdsNoSecretAndNoPassword() throws IOException {
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
        assertThat(Files.readString(FILE)).doesNotContain("BEGIN ").doesNotContain("\"password\"");
    }

    @Test
    void file_namesNoPeople() {
        assertThat(realm.path("users"))
                .isNotEmpty()
                .allSatisfy(
                        user -> assertThat(user.has("serviceAccountClientId")).isTrue());
    }

    /** A list of its own would replace the built-in scopes, and tokens would silently carry no roles. */
    @Test
    void file_leavesTheBuiltInScopesAlone() {
        assertThat(realm.has("clientScopes")).isFalse();
        assertThat(realm.has("defaultDefaultClientScopes")).isFalse();
        assertThat(realm.path("clients"))
                .noneSatisfy(
                        client -> assertThat(client.has("defaultClientScopes")).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-web", "portal-cli"})
    void token_carriesOrganisationNationRolesAndBothAudiences(String clientId) {
        List<String> claims = new ArrayList<>();
        List<String> audiences = new ArrayList<>();
        for (JsonNode mapper : client(clientId).path("protocolMappers")) {
            JsonNode config = mapper.path("config");
            assertThat(config.path("access.token.claim").asText()).isEqualTo("true");
            if (config.has("claim.name")) {
                claims.add(config.path("claim.name").asText());
            } else {
                audiences.add(config.path("included.custom.audience").asText());
            }
        }

        assertThat(claims).containsExactlyInAnyOrder("org", "nation", "org_role", "roles");
        assertThat(audiences).containsExactlyInAnyOrder("catalog-service", "partner-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-web", "portal-cli"})
    void client_isConfidentialAndTakesNoPasswordsOfPeople(String clientId) {
        JsonNode client = client(clientId);

        assertThat(client.path("publicClient").asBoolean(true)).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
    }

    @Test
    void portal_mustProveItsCodeExchange() {
        assertThat(client("portal-web")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
        assertThat(client("portal-web").path("standardFlowEnabled").asBoolean()).isTrue();
    }

    @Test
    void noAddress_isAPattern() {
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("redirectUris").toString()).doesNotContain("*");
            assertThat(client.path("attributes")
                            .path("post.logout.redirect.uris")
                            .asText())
                    .doesNotContain("*", "+");
        }
    }

    @Test
    void nobody_signsInToTheAdminClientWithAPassword() {
        JsonNode client = client("admin-cli");

        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    }

    @Test
    void commandLine_isAServiceAccountOnly() {
        assertThat(client("portal-cli").path("serviceAccountsEnabled").asBoolean())
                .isTrue();
        assertThat(client("portal-cli").path("standardFlowEnabled").asBoolean(true))
                .isFalse();
        assertThat(client("portal-cli").path("redirectUris")).isEmpty();
    }

    /** What it may do to people is enough to do harm; that it may do anything else would be for nothing. */
    @Test
    void partnerService_managesPeopleAndNothingElse() {
        JsonNode client = client("partner-service");

        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        for (String flow : List.of(
                "publicClient",
                "standardFlowEnabled",
                "implicitFlowEnabled",
                "directAccessGrantsEnabled",
                "fullScopeAllowed")) {
            assertThat(client.path(flow).asBoolean(true)).as(flow).isFalse();
        }
        assertThat(client.path("redirectUris")).isEmpty();
        assertThat(realm.path("clientScopeMappings").toString())
                .isEqualTo("{\"realm-management\":[{\"client\":\"partner-service\",\"roles\":[\"manage-users\"]}]}");
        assertThat(realm.path("scopeMappings").findValuesAsText("client")).doesNotContain("partner-service");
        assertThat(realm.path("users"))
                .filteredOn(user -> user.path("serviceAccountClientId").asText().equals("partner-service"))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.path("realmRoles")).isEmpty();
                    assertThat(user.path("clientRoles").toString())
                            .isEqualTo("{\"realm-management\":[\"manage-users\"]}");
                });
    }

    @Test
    void nobodyElse_hasRightsOverTheRealm() {
        assertThat(realm.path("users"))
                .filteredOn(user -> user.has("clientRoles"))
                .extracting(user -> user.path("serviceAccountClientId").asText())
                .containsExactly("partner-service");
    }

    @Test
    void sessions_endAsTheArchitectureSays() {
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(60 * 60);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(12 * 60 * 60);
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(5 * 60);
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "nation", "org_role"})
    void attributeThatDecidesAboutRights_isChangedByAdministratorsOnly(String name) {
        JsonNode profile = read("http://127.0.0.1:8080").userProfile();

        assertThat(profile.path("attributes")).anySatisfy(attribute -> {
            assertThat(attribute.path("name").asText()).isEqualTo(name);
            assertThat(attribute.path("permissions").path("edit").toString()).isEqualTo("[\"admin\"]");
        });
    }

    @Test
    void movedPortal_isWhereBrowsersAreSentBack() {
        JsonNode client = read("http://127.0.0.1:9080").clients().path(0);

        assertThat(client.path("redirectUris").toString()).isEqualTo("[\"http://127.0.0.1:9080/auth/callback\"]");
        assertThat(client.path("attributes").path("post.logout.redirect.uris").asText())
                .isEqualTo("http://127.0.0.1:9080/");
        assertThat(client.path("attributes").path("backchannel.logout.url").asText())
                .isEqualTo("http://127.0.0.1:9080/auth/back-channel-logout");
        assertThat(client.path("baseUrl").asText()).isEqualTo("http://127.0.0.1:9080/");
        assertThat(client.path("secret").asText()).isEqualTo("web secret");
    }

    @Test
    void settings_leaveOutWhatHasItsOwnPlace() {
        JsonNode settings = read("http://127.0.0.1:8080").settings();

        assertThat(settings.path("realm").asText()).isEqualTo("commons");
        assertThat(settings.fieldNames())
                .toIterable()
                .doesNotContain("clients", "users", "roles", "components", "scopeMappings", "clientScopeMappings");
    }

    private static RealmFile read(String portalUrl) {
        return RealmFile.read(FILE, portalUrl, Map.of("portal-web", "web secret", "portal-cli", "cli secret"));
    }

    private JsonNode client(String clientId) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(clientId)) {
                return client;
            }
        }
        throw new AssertionError("no client " + clientId);
    }
}
