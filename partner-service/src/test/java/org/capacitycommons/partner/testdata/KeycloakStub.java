package org.capacitycommons.partner.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/**
 * Plays the part of Keycloak's admin API that this service calls, with answers of the form that version 26.7 gives, and
 * can fall silent. What the service account may do is only known to the real one.
 */
public final class KeycloakStub implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a-token-of-the-service-account";
    private static final String USERS = "/admin/realms/commons/users";
    private static final List<String> ROLES = List.of("ministry", "partner", "admin", "auditor");
    private static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();
    private static final AtomicBoolean SILENT = new AtomicBoolean();

    private @Nullable HttpServer server;

    /** An account with its roles, as a test looks at it. */
    public static final class Person {
        private final ObjectNode account;
        private final Set<String> roles = new TreeSet<>();
        private @Nullable JsonNode password;

        private Person(ObjectNode account) {
            this.account = account;
        }

        public JsonNode account() {
            return account;
        }

        public Set<String> roles() {
            return roles;
        }

        public @Nullable JsonNode password() {
            return password;
        }

        /** The first value of an attribute; empty where it has none. */
        public String attribute(String name) {
            return account.path("attributes").path(name).path(0).asText();
        }
    }

    /** Whether every call is refused from now on. */
    public static void silent(boolean silent) {
        SILENT.set(silent);
    }

    /** An account that is there already, under the subject that its tokens carry. */
    public static Person add(Account account) {
        ObjectNode known = JSON.createObjectNode();
        known.put("id", account.subject()).put("email", account.email()).put("username", account.subject());
        known.putObject("attributes").putArray("locale").add("fr");
        Person person = new Person(known);
        PEOPLE.put(account.subject(), person);
        return person;
    }

    public static Optional<Person> person(String subject) {
        return Optional.ofNullable(PEOPLE.get(subject));
    }

    public static Optional<Person> withAddress(String email) {
        return PEOPLE.values().stream()
                .filter(person -> person.account.path("email").asText().equals(email))
                .findFirst();
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            keycloak.createContext("/", KeycloakStub::answer);
            keycloak.start();
            server = keycloak;
            String realm = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/commons";
            return Map.of("commons.identity.realm", realm, "commons.identity.secret", "the-secret-of-the-stub");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode body = read(exchange);
        if (SILENT.get()) {
            send(exchange, 503, null);
        } else if (path.endsWith("/protocol/openid-connect/token")) {
            boolean known = body.asText().contains("client_secret=the-secret-of-the-stub")
                    && body.asText().contains("client_id=partner-service");
            JsonNode token = JSON.createObjectNode().put("access_token", TOKEN).put("expires_in", 60);
            send(exchange, known ? 200 : 401, token);
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, null);
        } else {
            users(exchange, path.substring(USERS.length()), body);
        }
    }

    private static void users(HttpExchange exchange, String path, JsonNode body) throws IOException {
        String method = exchange.getRequestMethod();
        if (path.isEmpty() && method.equals("GET")) {
            String email = query(exchange, "email");
            ArrayNode found = JSON.createArrayNode();
            withAddress(email).ifPresent(person -> found.add(person.account));
            send(exchange, 200, found);
            return;
        }
        if (path.isEmpty()) {
            String id = UUID.randomUUID().toString();
            PEOPLE.put(id, new Person(((ObjectNode) body).put("id", id)));
            send(exchange, 201, null);
            return;
        }
        List<String> steps = Arrays.asList(path.substring(1).split("/", -1));
        Person person = PEOPLE.get(steps.getFirst());
        if (person == null) {
            send(exchange, 404, null);
            return;
        }
        one(exchange, method, String.join("/", steps.subList(1, steps.size())), person, body);
    }

    private static void one(HttpExchange exchange, String method, String part, Person person, JsonNode body)
            throws IOException {
        switch (method + " " + part) {
            case "GET " -> send(exchange, 200, person.account);
            case "PUT " -> {
                person.account.removeAll();
                person.account.setAll((ObjectNode) body);
                send(exchange, 204, null);
            }
            case "DELETE " -> {
                PEOPLE.remove(person.account.path("id").asText());
                send(exchange, 204, null);
            }
            case "PUT reset-password" -> {
                person.password = body;
                send(exchange, 204, null);
            }
            case "POST logout" -> send(exchange, 204, null);
            case "GET role-mappings/realm" -> send(exchange, 200, roles(person.roles));
            case "GET role-mappings/realm/available" ->
                send(
                        exchange,
                        200,
                        roles(ROLES.stream()
                                .filter(role -> !person.roles.contains(role))
                                .toList()));
            case "POST role-mappings/realm" -> {
                body.forEach(role -> person.roles.add(role.path("name").asText()));
                send(exchange, 204, null);
            }
            case "DELETE role-mappings/realm" -> {
                body.forEach(role -> person.roles.remove(role.path("name").asText()));
                send(exchange, 204, null);
            }
            default -> send(exchange, 405, null);
        }
    }

    private static JsonNode roles(Iterable<String> names) {
        ArrayNode roles = JSON.createArrayNode();
        names.forEach(name -> roles.addObject().put("id", "id-of-" + name).put("name", name));
        return roles;
    }

    private static String query(HttpExchange exchange, String name) {
        for (String part : String.valueOf(exchange.getRequestURI().getQuery()).split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return text.startsWith("{") || text.startsWith("[")
                ? JSON.readTree(text)
                : JSON.getNodeFactory().textNode(text);
    }

    private static void send(HttpExchange exchange, int status, @Nullable JsonNode body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }
}
