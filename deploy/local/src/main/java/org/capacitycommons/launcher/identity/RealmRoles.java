package org.capacitycommons.launcher.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.capacitycommons.launcher.state.Json;

/** Roles of the realm, and lists of them that something must have exactly. */
final class RealmRoles {

    private final AdminApi api;
    private final String roles;
    private final Map<String, JsonNode> known = new HashMap<>();

    /** @param owner what has the roles: the path of the realm or of one of its clients */
    RealmRoles(AdminApi api, String owner) {
        this.api = api;
        this.roles = owner + "/roles";
    }

    void ensure(JsonNode role) throws InterruptedException {
        if (api.find(path(role.path("name").asText())).isEmpty()) {
            api.post(roles, role);
        }
    }

    /**
     * Adds what is missing at a role mapping and takes away what is too much there; of the latter only among the roles
     * that are managed here, never Keycloak's own.
     */
    void bringTo(String mapping, Collection<String> wanted, Collection<String> managed) throws InterruptedException {
        Set<String> present = new HashSet<>(api.get(mapping).findValuesAsText("name"));
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            api.post(mapping, representations(missing));
        }
        Set<String> surplus = new HashSet<>(present);
        surplus.retainAll(managed);
        surplus.removeAll(wanted);
        if (!surplus.isEmpty()) {
            api.delete(mapping, representations(surplus));
        }
    }

    /** The same where every role of that mapping is managed here: nothing else stays there. */
    void bringExactlyTo(String mapping, Collection<String> wanted) throws InterruptedException {
        bringTo(mapping, wanted, api.get(mapping).findValuesAsText("name"));
    }

    private ArrayNode representations(Set<String> names) throws InterruptedException {
        ArrayNode roles = Json.mapper().createArrayNode();
        for (String name : names) {
            JsonNode role = known.get(name);
            if (role == null) {
                role = api.get(path(name));
                known.put(name, role);
            }
            roles.add(role);
        }
        return roles;
    }

    private String path(String name) {
        return roles + "/" + AdminApi.encoded(name);
    }
}
