package org.capacitycommons.http;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells two calls under the same key apart, without keeping what they carried. */
final class RequestFingerprint {
    private RequestFingerprint() {}

    static String of(ObjectMapper json, String operation, String path, @Nullable Object[] parameters) {
        MessageDigest digest = sha256();
        update(digest, operation);
        update(digest, path);
        for (Object parameter : parameters) {
            if (parameter != null && isPartOfTheRequest(parameter)) {
                update(digest, text(json, parameter));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Streams can't be read twice; what the framework injects is not the caller's. */
    private static boolean isPartOfTheRequest(Object parameter) {
        return !(parameter instanceof InputStream || parameter instanceof File || parameter instanceof Path)
                && !parameter.getClass().getName().startsWith("org.jboss.resteasy");
    }

    private static String text(ObjectMapper json, Object parameter) {
        try {
            return json.writeValueAsString(parameter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A parameter of an idempotent call can't be written as JSON", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
