package org.capacitycommons.launcher.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.launcher.LauncherFailure;

/** The secrets of one suite, the same from start to start. A secret that a newer version adds is made when first missed. */
public final class Secrets {

    private final Map<Secret, String> values;

    private Secrets(Map<Secret, String> values) {
        this.values = values;
    }

    /** Reads the file, makes what is missing, and writes it back (mode 600) when something was. */
    public static Secrets keptIn(Path file, RandomText random) {
        Map<Secret, String> values = read(file).orElseGet(() -> new EnumMap<>(Secret.class));
        boolean complete = values.size() == Secret.values().length;
        for (Secret secret : Secret.values()) {
            values.computeIfAbsent(secret, _ -> random.secret());
        }
        if (!complete) {
            write(file, values);
        }
        return new Secrets(values);
    }

    /** Reads the file without making anything; empty when no suite was ever started here. */
    public static Optional<Secrets> existing(Path file) {
        return read(file).map(Secrets::new);
    }

    /** The same secrets with some that were given from outside in their place; those are not kept. */
    public Secrets with(Map<Secret, String> given) {
        Map<Secret, String> all = new EnumMap<>(values);
        all.putAll(given);
        return new Secrets(all);
    }

    public String of(Secret secret) {
        String value = values.get(secret);
        if (value == null) {
            throw new LauncherFailure("The secret %s is missing: run ./portal start once.".formatted(secret.key()));
        }
        return value;
    }

    private static Optional<Map<Secret, String>> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode json = Json.read(file, JsonNode.class).orElseThrow();
        Map<Secret, String> values = new EnumMap<>(Secret.class);
        for (Secret secret : Secret.values()) {
            String value = json.path(secret.key()).asText("");
            if (!value.isEmpty()) {
                values.put(secret, value);
            }
        }
        return Optional.of(values);
    }

    private static void write(Path file, Map<Secret, String> values) {
        ObjectNode json = Json.mapper().createObjectNode();
        var named = new TreeMap<String, String>();
        values.forEach((secret, value) -> named.put(secret.key(), value));
        named.forEach(json::put);
        PrivateFile.write(file, Json.write(json));
    }
}
