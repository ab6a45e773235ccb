package org.capacitycommons.partner.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** Plays catalog-service with the examples of its contract, and can be made to stumble. */
public final class CatalogStub implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger FAILURES_AHEAD = new AtomicInteger();

    private static final Map<String, String> ANSWERS = CatalogExamples.byAddress();

    /** The feed of advisories, oldest change first; its cursors count how many were read. */
    private static final List<JsonNode> FEED = new CopyOnWriteArrayList<>();

    private static final Pattern AFTER = Pattern.compile("(?:.*&)?after=(\\d+)(?:&.*)?");
    private static final String ADVISORIES = "/api/v1/advisories";

    private @Nullable HttpServer server;

    /** Lets the next so many calls fail. */
    public static void failNext(int calls) {
        FAILURES_AHEAD.set(calls);
    }

    /** Appends a change to the feed of advisories. */
    public static void tell(JsonNode advisory) {
        FEED.add(advisory);
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
        URI address = exchange.getRequestURI();
        String body = address.getPath().equals(ADVISORIES) ? advisories(address) : ANSWERS.get(address.getPath());
        boolean stumbles = FAILURES_AHEAD.getAndUpdate(ahead -> Math.max(0, ahead - 1)) > 0;
        int status = stumbles ? 503 : body == null ? 404 : 200;
        byte[] bytes = (status == 200 && body != null ? body : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Two at a time: whoever follows has to go on where a page ended. */
    private static String advisories(URI address) {
        Matcher after = AFTER.matcher(String.valueOf(address.getQuery()));
        int from = after.matches() ? Integer.parseInt(after.group(1)) : 0;
        int to = Math.min(FEED.size(), from + 2);
        ObjectNode page = Sample.catalogExample("advisories-page").deepCopy();
        page.putArray("items").addAll(FEED.subList(Math.min(from, to), to));
        return page.put("cursor", String.valueOf(Math.max(from, to)))
                .put("more", to < FEED.size())
                .toString();
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }
}
