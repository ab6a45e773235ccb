package org.capacitycommons.partner.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Accounts in a realm of Keycloak. An account is brought to what it shall be: what is there already stays, so every call
 * may be made again after it was made half.
 */
class KeycloakAccounts implements Accounts {
    /** The roles that decide about rights in this suite; all others of an account are left alone. */
    private static final Set<String> MANAGED = Set.of("ministry", "partner", "admin");

    private static final List<String> ATTRIBUTES = List.of("org", "nation", "org_role");

    private final AdminCalls calls;
    private final ObjectMapper json;

    KeycloakAccounts(AdminCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    @Override
    public void belong(String subject, @Nullable Belonging belonging) {
        Optional<JsonNode> found = calls.find((api, bearer) -> api.read(bearer, subject));
        // Somebody who was taken away at the provider belongs nowhere already.
        if (found.isEmpty()) {
            return;
        }
        // Rights end before others begin: an account that is changed half has too few of them, not too many.
        bringRolesTo(subject, belonging == null ? Set.of() : Set.of(belonging.accountRole()));
        ObjectNode account = found.get().deepCopy();
        ObjectNode attributes = account.withObjectProperty("attributes");
        attributes.remove(ATTRIBUTES);
        if (belonging != null) {
            put(attributes, "org", belonging.organisation());
            put(attributes, "nation", belonging.nation());
            put(attributes, "org_role", belonging.memberRole());
        }
        calls.run((api, bearer) -> api.write(bearer, subject, account));
        calls.run((api, bearer) -> api.endSessions(bearer, subject));
    }

    @Override
    public Optional<String> withAddress(String email) {
        return calls.call((api, bearer) -> api.search(bearer, email, true)).stream()
                .map(account -> account.path("id").asText())
                .findFirst();
    }

    @Override
    public String create(Newcomer newcomer) {
        ObjectNode account = json.createObjectNode();
        account.put("username", newcomer.email());
        account.put("email", newcomer.email());
        // Only who got the letter has the word that makes this account.
        account.put("emailVerified", true);
        account.put("firstName", newcomer.firstName());
        account.put("lastName", newcomer.lastName());
        account.put("enabled", true);
        account.putArray("requiredActions").add("UPDATE_PASSWORD");
        put(account.putObject("attributes"), "locale", newcomer.language());
        calls.run((api, bearer) -> api.create(bearer, account));
        return withAddress(newcomer.email())
                .orElseThrow(() -> new Unreachable("An account that was just made can't be found", null));
    }

    @Override
    public void givePassword(String subject, String password) {
        calls.run((api, bearer) ->
                api.password(bearer, subject, Map.of("type", "password", "temporary", true, "value", password)));
    }

    @Override
    public void remove(String subject) {
        calls.find((api, bearer) -> {
            api.remove(bearer, subject);
            return true;
        });
    }

    private void bringRolesTo(String subject, Set<String> wanted) {
        List<AdminApi.RealmRole> present = calls.call((api, bearer) -> api.roles(bearer, subject));
        List<AdminApi.RealmRole> surplus = present.stream()
                .filter(role -> MANAGED.contains(role.name()) && !wanted.contains(role.name()))
                .toList();
        if (!surplus.isEmpty()) {
            calls.run((api, bearer) -> api.take(bearer, subject, surplus));
        }
        List<String> missing = new ArrayList<>(wanted);
        present.forEach(role -> missing.remove(role.name()));
        if (!missing.isEmpty()) {
            give(subject, missing);
        }
    }

    private void give(String subject, List<String> missing) {
        List<AdminApi.RealmRole> roles = calls.call((api, bearer) -> api.available(bearer, subject)).stream()
                .filter(role -> missing.contains(role.name()))
                .toList();
        if (roles.size() != missing.size()) {
            throw new Unreachable("The realm has no role " + missing + " that may be given", null);
        }
        calls.run((api, bearer) -> api.give(bearer, subject, roles));
    }

    private static void put(ObjectNode attributes, String name, String value) {
        ArrayNode values = attributes.putArray(name);
        values.add(value);
    }
}
