package org.capacitycommons.launcher.importing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands in for the catalogue and the identity provider, and remembers what it was sent. */
final class CatalogStub implements AutoCloseable {

    private final HttpServer server;
    private final Queue<String> answers = new ArrayDeque<>();
    private final ConcurrentHashMap<String, String> headers = new ConcurrentHashMap<>();
    private int status = 202;
    private volatile String received = "";
    private volatile String query = "";

    CatalogStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/commons/.well-known/openid-configuration",
                exchange -> send(exchange, 200, "{\"token_endpoint\": \"%s/token\"}".formatted(address())));
        server.createContext(
                "/token", exchange -> send(exchange, 200, "{\"access_token\": \"the-token\", \"expires_in\": 300}"));
        server.createContext("/api/v1/imports", this::imports);
        server.start();
    }

    /** What the upload and each later look answer, in this order. */
    void thenAnswers(String... bodies) {
        answers.addAll(List.of(bodies));
    }

    void refuses(int refusal, String problem) {
        status = refusal;
        answers.add(problem);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String received() {
        return received;
    }

    String query() {
        return query;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void imports(HttpExchange exchange) throws IOException {
        boolean isUpload = exchange.getRequestMethod().equals("POST");
        if (isUpload) {
            received = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            query = exchange.getRequestURI().getQuery();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(canonical(name), values.getFirst()));
        }
        send(exchange, isUpload ? status : 200, answers.remove());
    }

    /** The server writes names as "Content-type"; here they stand as in the specification. */
    private static String canonical(String name) {
        return switch (name) {
            case "Content-type" -> "Content-Type";
            case "Idempotency-key" -> "Idempotency-Key";
            default -> name;
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
