package org.capacitycommons.launcher.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;

/**
 * The realm as the project describes it, with what differs from machine to machine put in: addresses and secrets. The
 * file itself holds neither.
 */
final class RealmFile {

    private static final String ADDRESS_IN_FILE = "http://127.0.0.1:8080";

    /** Where Keycloak may send browsers after signing out, and where it tells the portal that a session has ended. */
    private static final List<String> ADDRESSES = List.of("post.logout.redirect.uris", "backchannel.logout.url");

    /** Parts of the file that have their own place in the admin API, or are made at the import only. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("roles", "clients", "scopeMappings", "clientScopeMappings", "users", "components");

    private static final String PROFILE_PROVIDER = "org.keycloak.userprofile.UserProfileProvider";

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    /**
     * @param portalUrl where browsers find the portal
     * @param clientSecrets secret by client id
     */
    static RealmFile read(Path file, String portalUrl, Map<String, String> clientSecrets) {
        JsonNode json = Json.read(file, JsonNode.class)
                .orElseThrow(() -> new LauncherFailure("The realm file %s is missing.".formatted(file)));
        ObjectNode realm = json.deepCopy();
        for (JsonNode client : realm.path("clients")) {
            var changed = (ObjectNode) client;
            moveAddresses(changed, portalUrl);
            String secret = clientSecrets.get(client.path("clientId").asText());
            if (secret != null) {
                changed.put("secret", secret);
            }
        }
        return new RealmFile(realm);
    }

    String name() {
        return realm.path("realm").asText();
    }

    /** Everything, for the first import. */
    ObjectNode whole() {
        return realm.deepCopy();
    }

    /** The realm's own settings: token lifetimes, languages, protection against guessing. */
    ObjectNode settings() {
        ObjectNode settings = realm.deepCopy();
        settings.remove(NOT_SETTINGS);
        return settings;
    }

    JsonNode roles() {
        return realm.path("roles").path("realm");
    }

    JsonNode clients() {
        return realm.path("clients");
    }

    JsonNode scopeMappings() {
        return realm.path("scopeMappings");
    }

    /** Which roles of Keycloak's own clients the tokens of which client may carry, by the client that has the roles. */
    JsonNode clientScopeMappings() {
        return realm.path("clientScopeMappings");
    }

    /** Accounts of programs. The file names no people. */
    JsonNode serviceAccounts() {
        return realm.path("users");
    }

    /** Which attributes a person has, and who may see and change them. */
    JsonNode userProfile() {
        String text = realm.path("components")
                .path(PROFILE_PROVIDER)
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();
        try {
            return Json.mapper().readTree(text);
        } catch (java.io.IOException broken) {
            throw new LauncherFailure("The user profile in the realm file is not JSON.", broken);
        }
    }

    private static void moveAddresses(ObjectNode client, String portalUrl) {
        if (client.path("baseUrl").asText().startsWith(ADDRESS_IN_FILE)) {
            client.put("baseUrl", moved(client.path("baseUrl").asText(), portalUrl));
        }
        var addresses = Json.mapper().createArrayNode();
        client.path("redirectUris").forEach(address -> addresses.add(moved(address.asText(), portalUrl)));
        client.set("redirectUris", addresses);
        if (client.path("attributes") instanceof ObjectNode attributes) {
            for (String name : ADDRESSES) {
                if (attributes.has(name)) {
                    attributes.put(name, moved(attributes.path(name).asText(), portalUrl));
                }
            }
        }
    }

    private static String moved(String address, String portalUrl) {
        return address.replace(ADDRESS_IN_FILE, portalUrl);
    }
}
