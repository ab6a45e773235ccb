package org.capacitycommons.launcher.identity;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;

/** Administrators of the realm: members of the administering body with the role that decides. */
final class RealmAdministrators {

    private static final String ROLE = "admin";
    private static final String OFFICE = "commons-office";
    private static final String NO_NATION = "XX";

    private final AdminApi api;
    private final String realm;
    private final RealmRoles roles;

    RealmAdministrators(AdminApi api, String realm, RealmRoles roles) {
        this.api = api;
        this.realm = realm;
        this.roles = roles;
    }

    void create(NewAdministrator administrator) throws InterruptedException {
        requireFree("username", administrator.username());
        requireFree("email", administrator.email());
        api.post(realm + "/users", representation(administrator));
        String id = api.get(realm + "/users?exact=true&username=" + AdminApi.encoded(administrator.username()))
                .path(0)
                .path("id")
                .asText();
        roles.bringTo(realm + "/users/" + id + "/role-mappings/realm", List.of(ROLE), List.of());
    }

    private void requireFree(String field, String value) throws InterruptedException {
        if (!api.get(realm + "/users?exact=true&" + field + "=" + AdminApi.encoded(value))
                .isEmpty()) {
            throw new LauncherFailure("There is an account with the %s %s already.".formatted(field, value));
        }
    }

    private static ObjectNode representation(NewAdministrator administrator) {
        ObjectNode user = Json.mapper().createObjectNode();
        user.put("username", administrator.username());
        user.put("email", administrator.email());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.putArray("requiredActions").add("UPDATE_PASSWORD").add("UPDATE_PROFILE");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("org").add(OFFICE);
        attributes.putArray("nation").add(NO_NATION);
        attributes.putArray("org_role").add("SUBMITTER");
        ObjectNode password = user.putArray("credentials").addObject();
        password.put("type", "password");
        password.put("temporary", true);
        password.put("value", administrator.password());
        return user;
    }
}
