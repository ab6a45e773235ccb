package org.capacitycommons.bench.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.launcher.state.Json;

/** A caller over HTTP that keeps its connection. It reads whole answers and does nothing with them, to stay cheap. */
final class CatalogClient {
    private final URI address;

    CatalogClient(URI address) {
        this.address = address;
    }

    /** Fails on anything but 200: an answer that is a refusal must not count as a fast one. */
    byte[] get(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(60_000);
        if (connection.getResponseCode() != 200) {
            throw new IOException("%d for %s".formatted(connection.getResponseCode(), path));
        }
        try (InputStream body = connection.getInputStream()) {
            return body.readAllBytes();
        }
    }

    JsonNode json(String path) throws IOException {
        return Json.mapper().readTree(get(path));
    }
}
