package org.capacitycommons.portal.page;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The door, the page behind it, and the ways in. */
@Path("/")
@RunOnVirtualThread
class HomePages {
    private final Visit visit;
    private final Answers answers;

    HomePages(Visit visit, Answers answers) {
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record About(Page p) implements TemplateInstance {}

    @GET
    @PermitAll
    public RestResponse<String> chooseLanguage() {
        return ResponseBuilder.<String>create(RestResponse.Status.FOUND)
                .location(URI.create("/" + visit.preferred().code()))
                .header("Vary", "Accept-Language, Cookie")
                .header("Cache-Control", "no-cache")
                .build();
    }

    @GET
    @Path("{lang:[a-z][a-z]}/about")
    @PermitAll
    public RestResponse<String> about() {
        return answers.open(new About(visit.page("page.about.title")));
    }

    /** Signing in happens on the way here; then the visitor goes on to where it wanted to be. */
    @GET
    @Path("{lang:[a-z][a-z]}/sign-in")
    @Authenticated
    public RestResponse<String> signIn(@RestQuery @Nullable String to) {
        return answers.next(to != null && LocalPath.isOne(to) ? to : "");
    }

    /** Keycloak sends visitors back here; the extension takes over before this method is reached. */
    @GET
    @Path("auth/callback")
    @Authenticated
    public RestResponse<String> signedIn() {
        return answers.next("");
    }

    @GET
    @Path("robots.txt")
    @PermitAll
    public String robots() {
        return "User-agent: *\nDisallow: /*/my/\nDisallow: /*/reviews\nDisallow: /*/admin\n";
    }
}
