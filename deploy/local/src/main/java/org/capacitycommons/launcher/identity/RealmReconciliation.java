package org.capacitycommons.launcher.identity;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.launcher.account.DemoAccounts;

/**
 * Brings Keycloak's realm to what the project's file says. An import happens once in a realm's life; whatever changes
 * later in the file, in the ports or in the secrets is carried over here, at every start, and twice is the same as once.
 */
final class RealmReconciliation {

    private final AdminApi api;
    private final RealmFile file;
    private final String realm;
    private final RealmRoles roles;

    RealmReconciliation(AdminApi api, RealmFile file) {
        this.api = api;
        this.file = file;
        this.realm = "/" + file.name();
        this.roles = new RealmRoles(api, realm);
    }

    void run(DemoAccounts accounts) throws InterruptedException {
        if (api.find(realm).isEmpty()) {
            api.post("", file.whole());
        } else {
            api.put(realm, file.settings());
            for (JsonNode role : file.roles()) {
                roles.ensure(role);
            }
        }
        api.put(realm + "/users/profile", file.userProfile());
        var clients = new RealmClients(api, realm, roles);
        for (JsonNode client : file.clients()) {
            clients.bringTo(client);
        }
        for (JsonNode mapping : file.scopeMappings()) {
            clients.scopeTo(mapping.path("client").asText(), mapping.path("roles"));
        }
        for (Map.Entry<String, JsonNode> owner : file.clientScopeMappings().properties()) {
            for (JsonNode mapping : owner.getValue()) {
                clients.scopeTo(mapping.path("client").asText(), owner.getKey(), mapping.path("roles"));
            }
        }
        var people = new RealmUsers(api, realm, roles, suiteRoles());
        for (JsonNode account : file.serviceAccounts()) {
            String client = clients.id(account.path("serviceAccountClientId").asText());
            people.bringServiceAccountTo(client, account);
            for (Map.Entry<String, JsonNode> owner : account.path("clientRoles").properties()) {
                people.bringServiceAccountTo(client, clients.id(owner.getKey()), owner.getValue());
            }
        }
        people.bringDemoPeopleTo(accounts);
    }

    private List<String> suiteRoles() {
        return file.roles().findValuesAsText("name");
    }
}
