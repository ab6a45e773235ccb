package org.capacitycommons.portal.form;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.Answers;

/** Where signing in leads after a form had come too late. */
@Path("/")
@RunOnVirtualThread
class RescuePages {
    private static final String BASE = "{lang:[a-z][a-z]}/rescued";
    private final KeptForms kept;
    private final Answers answers;

    RescuePages(KeptForms kept, Answers answers) {
        this.kept = kept;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> rescued() {
        return kept.rescue().orElseGet(() -> answers.next(""));
    }
}
