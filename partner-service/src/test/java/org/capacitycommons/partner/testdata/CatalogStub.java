package org.capacitycommons.partner.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** Plays catalog-service with the examples of its contract, and can be made to stumble. */
public final class CatalogStub implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger FAILURES_AHEAD = new AtomicInteger();

    private static final Map<String, String> ANSWERS = CatalogExamples.byAddress();

    private @Nullable HttpServer server;

    /** Lets the next so many calls fail. */
    public static void failNext(int calls) {
        FAILURES_AHEAD.set(calls);
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer catalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            catalog.createContext("/", CatalogStub::answer);
            catalog.start();
            server = catalog;
            return Map.of(
                    "quarkus.rest-client.catalog.url",
                    "http://127.0.0.1:" + catalog.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = ANSWERS.get(exchange.getRequestURI().getPath());
        boolean stumbles = FAILURES_AHEAD.getAndUpdate(ahead -> Math.max(0, ahead - 1)) > 0;
        int status = stumbles ? 503 : body == null ? 404 : 200;
        byte[] bytes = (status == 200 && body != null ? body : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
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
