package org.capacitycommons.launcher.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.launcher.LauncherFailure;

/** Clients of the realm with their secrets, addresses and token mappers. */
final class RealmClients {

    private static final String MAPPERS = "protocolMappers";

    private final AdminApi api;
    private final String realm;
    private final RealmRoles roles;

    RealmClients(AdminApi api, String realm, RealmRoles roles) {
        this.api = api;
        this.realm = realm;
        this.roles = roles;
    }

    /** Makes the client or lays the file's values over it; what the file does not mention stays. */
    void bringTo(JsonNode wanted) throws InterruptedException {
        JsonNode found = search(wanted.path("clientId").asText());
        if (found.isEmpty()) {
            api.post(realm + "/clients", wanted);
            return;
        }
        ObjectNode client = found.path(0).deepCopy();
        ObjectNode values = wanted.deepCopy();
        values.remove(MAPPERS);
        client.remove(MAPPERS);
        if (values.remove("attributes") instanceof ObjectNode attributes) {
            client.withObjectProperty("attributes").setAll(attributes);
        }
        client.setAll(values);
        String path = realm + "/clients/" + client.path("id").asText();
        api.put(path, client);
        bringMappersTo(path + "/protocol-mappers/models", found.path(0).path(MAPPERS), wanted.path(MAPPERS));
    }

    /** Sets which roles the client's tokens may carry. */
    void scopeTo(String clientId, JsonNode wanted) throws InterruptedException {
        List<String> names = new ArrayList<>();
        wanted.forEach(name -> names.add(name.asText()));
        String mapping = realm + "/clients/" + id(clientId) + "/scope-mappings/realm";
        roles.bringTo(mapping, names, api.get(mapping).findValuesAsText("name"));
    }

    /** The same for roles of another client, among them those over the realm: the tokens may carry no other of its. */
    void scopeTo(String clientId, String owner, JsonNode wanted) throws InterruptedException {
        List<String> names = new ArrayList<>();
        wanted.forEach(name -> names.add(name.asText()));
        String having = id(owner);
        new RealmRoles(api, realm + "/clients/" + having)
                .bringExactlyTo(realm + "/clients/" + id(clientId) + "/scope-mappings/clients/" + having, names);
    }

    /** Keycloak's own id of a client, which its paths use. */
    String id(String clientId) throws InterruptedException {
        JsonNode found = search(clientId);
        if (found.isEmpty()) {
            throw new LauncherFailure("The realm has no client %s.".formatted(clientId));
        }
        return found.path(0).path("id").asText();
    }

    private JsonNode search(String clientId) throws InterruptedException {
        return api.get(realm + "/clients?clientId=" + AdminApi.encoded(clientId));
    }

    private void bringMappersTo(String path, JsonNode present, JsonNode wanted) throws InterruptedException {
        Map<String, JsonNode> surplus = byName(present);
        for (JsonNode mapper : wanted) {
            JsonNode old = surplus.remove(mapper.path("name").asText());
            if (old == null) {
                api.post(path, mapper);
            } else if (!agrees(old, mapper)) {
                ObjectNode changed = mapper.deepCopy();
                changed.set("id", old.path("id"));
                api.put(path + "/" + old.path("id").asText(), changed);
            }
        }
        for (JsonNode mapper : surplus.values()) {
            api.delete(path + "/" + mapper.path("id").asText());
        }
    }

    private static boolean agrees(JsonNode old, JsonNode wanted) {
        return Objects.equals(old.path("protocolMapper"), wanted.path("protocolMapper"))
                && Objects.equals(old.path("config"), wanted.path("config"));
    }

    private static Map<String, JsonNode> byName(JsonNode mappers) {
        Map<String, JsonNode> byName = new HashMap<>();
        mappers.forEach(mapper -> byName.put(mapper.path("name").asText(), mapper));
        return byName;
    }
}
