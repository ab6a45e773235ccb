package org.capacitycommons.portal.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.portal.words.Language;

/** Turns templates into answers with the right headers: public pages may be kept and asked about, personal ones not. */
@ApplicationScoped
public class Answers {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Visit visit;

    Answers(Visit visit) {
        this.visit = visit;
    }

    /** A page that is the same for everybody: with an ETag, so that a second visit costs one small answer. */
    public RestResponse<String> open(TemplateInstance template) {
        if (visit.visitor().signedIn()) {
            return personal(template);
        }
        String html = template.render();
        String tag = "\"" + hash(html) + "\"";
        String known = visit.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        ResponseBuilder<String> answer = known != null && known.contains(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(html);
        return answer.header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.language().code())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Cookie")
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** A page for one visitor: kept nowhere. */
    public RestResponse<String> personal(TemplateInstance template) {
        return personal(200, template);
    }

    /** The same with another status, for a form that is shown again. */
    public RestResponse<String> personal(int status, TemplateInstance template) {
        return ResponseBuilder.<String>create(status)
                .entity(template.render())
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.language().code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** After a form: the browser fetches the next page itself, so that reloading repeats nothing. */
    public RestResponse<String> next(String path) {
        return nextIn(visit.language(), path);
    }

    /** The same in another language. */
    public RestResponse<String> nextIn(Language language, String path) {
        return ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create("/" + language.code() + path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A page that has another address for good. */
    public RestResponse<String> movedTo(String path) {
        return ResponseBuilder.<String>create(RestResponse.Status.MOVED_PERMANENTLY)
                .location(URI.create("/" + visit.language().code() + path))
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                .build();
    }

    private static String hash(String html) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
