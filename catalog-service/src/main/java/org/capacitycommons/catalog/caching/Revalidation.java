package org.capacitycommons.catalog.caching;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer that may be kept a tag of its content, and answers 304 to who has it already. Which answers may
 * be kept, resources say with {@code Cache-Control: public}. A resource that can tell cheaply what its answer would be
 * sets the whole tag itself, as the exports do.
 */
@Singleton
class Revalidation {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int DIGEST_BYTES = 12;

    private final ObjectMapper json;

    Revalidation(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getStatus() != OK || !isPublic(response) || response.getEntity() == null) {
            return;
        }
        String tag = response.getEntity() instanceof Tagged tagged
                ? tagged.tag()
                : EntityTags.of(header(response, HttpHeaders.ETAG), digest(response.getEntity()));
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (EntityTags.anyIs(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setEntity(null);
        }
    }

    private static boolean isPublic(ContainerResponseContext response) {
        String cacheControl = header(response, HttpHeaders.CACHE_CONTROL);
        return cacheControl != null && cacheControl.startsWith("public");
    }

    private static @Nullable String header(ContainerResponseContext response, String name) {
        Object value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    /** Of the JSON that is sent afterwards; it is not kept, however long it is. */
    private String digest(Object entity) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                json.writeValue(into, entity);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
