package org.capacitycommons.launcher.identity;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.account.DemoPerson;
import org.capacitycommons.launcher.state.Json;

/** Demonstration people and accounts of programs. Nobody else in the realm is touched. */
final class RealmUsers {

    private final AdminApi api;
    private final String realm;
    private final RealmRoles roles;
    private final List<String> managedRoles;

    RealmUsers(AdminApi api, String realm, RealmRoles roles, List<String> managedRoles) {
        this.api = api;
        this.realm = realm;
        this.roles = roles;
        this.managedRoles = managedRoles;
    }

    void bringDemoPeopleTo(DemoAccounts accounts) throws InterruptedException {
        for (DemoPerson person : DemoPerson.ALL) {
            if (!accounts.holds(person)) {
                lock(person);
                continue;
            }
            String user = ensure(person);
            api.put(user + "/reset-password", password(accounts.passwordOf(person)));
            roles.bringTo(user + "/role-mappings/realm", List.of(person.role()), managedRoles);
        }
    }

    void bringServiceAccountTo(String clientId, JsonNode wanted) throws InterruptedException {
        ObjectNode account = api.get(realm + "/clients/" + clientId + "/service-account-user")
                .deepCopy();
        account.set("attributes", wanted.path("attributes"));
        String user = path(account);
        api.put(user, account);
        List<String> names = new ArrayList<>();
        wanted.path("realmRoles").forEach(name -> names.add(name.asText()));
        roles.bringTo(user + "/role-mappings/realm", names, managedRoles);
    }

    /** Gives a program's account these roles of one client and takes every other one of it away. */
    void bringServiceAccountTo(String clientId, String owner, JsonNode wanted) throws InterruptedException {
        String user = path(api.get(realm + "/clients/" + clientId + "/service-account-user"));
        List<String> names = new ArrayList<>();
        wanted.forEach(name -> names.add(name.asText()));
        new RealmRoles(api, realm + "/clients/" + owner)
                .bringExactlyTo(user + "/role-mappings/clients/" + owner, names);
    }

    private String ensure(DemoPerson person) throws InterruptedException {
        JsonNode found = search(person);
        ObjectNode wanted = representation(person);
        if (found.isEmpty()) {
            api.post(realm + "/users", wanted);
            return path(search(person).path(0));
        }
        ObjectNode user = found.path(0).deepCopy();
        // A language that the person chose is kept; everything that decides about rights is set.
        JsonNode locale = user.path("attributes").path("locale");
        if (!locale.isMissingNode()) {
            wanted.withObjectProperty("attributes").set("locale", locale);
        }
        user.setAll(wanted);
        api.put(path(user), user);
        return path(user);
    }

    /** An account of an earlier start with demonstration people must not stay open in one without them. */
    private void lock(DemoPerson person) throws InterruptedException {
        JsonNode found = search(person);
        if (!found.isEmpty()) {
            ObjectNode user = found.path(0).deepCopy();
            user.put("enabled", false);
            api.put(path(user), user);
        }
    }

    private JsonNode search(DemoPerson person) throws InterruptedException {
        return api.get(realm + "/users?exact=true&username=" + AdminApi.encoded(person.username()));
    }

    private String path(JsonNode user) {
        return realm + "/users/" + user.path("id").asText();
    }

    private static ObjectNode representation(DemoPerson person) {
        ObjectNode user = Json.mapper().createObjectNode();
        user.put("username", person.username());
        user.put("firstName", person.firstName());
        user.put("lastName", person.lastName());
        user.put("email", person.email());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.putArray("requiredActions");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("org").add(person.organisation());
        attributes.putArray("nation").add(person.nation());
        attributes.putArray("org_role").add(person.organisationRole().name());
        return user;
    }

    private static ObjectNode password(String value) {
        ObjectNode password = Json.mapper().createObjectNode();
        password.put("type", "password");
        password.put("temporary", false);
        password.put("value", value);
        return password;
    }
}
