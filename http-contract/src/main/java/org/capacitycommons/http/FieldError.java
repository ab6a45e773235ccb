package org.capacitycommons.http;

import java.util.Map;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field as the client sent it, for example {@code aim.title}
 * @param key message key that pages translate, in kebab case, for example {@code too-short}
 * @param params values that the message needs, already as text, for example {@code min=10}
 */
public record FieldError(String field, String key, Map<String, String> params) {

    public FieldError {
        params = Map.copyOf(params);
    }

    public static FieldError of(String field, String key) {
        return new FieldError(field, key, Map.of());
    }

    public static FieldError of(String field, String key, String param, String value) {
        return new FieldError(field, key, Map.of(param, value));
    }

    public static FieldError of(String field, String key, String p1, String v1, String p2, String v2) {
        return new FieldError(field, key, Map.of(p1, v1, p2, v2));
    }
}
