package org.capacitycommons.catalog.model;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** One model. */
@Path("/api/v1/models/{ns}/{name}")
@Tag(name = "Models")
@PermitAll
class ModelResource {
    static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";

    private final Models models;
    private final Revisions revisions;

    ModelResource(Models models, Revisions revisions) {
        this.models = models;
        this.revisions = revisions;
    }

    @GET
    @Operation(summary = "A model with the sources of its values")
    @APIResponse(responseCode = "200", description = "The model; its version also as ETag")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<ModelView> get(@RestPath String ns, @RestPath String name) {
        Model model = model(ns, name);
        ModelView view = ModelView.of(model, models.factsOf(model.id()), models.warnings(model.warningKey()));
        return answer(view)
                .header(HttpHeaders.ETAG, RecordVersion.etag(model.version()))
                .build();
    }

    @GET
    @Path("revisions")
    @Operation(summary = "The recorded states of its weights, newest first")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<RevisionView>> revisions(@RestPath String ns, @RestPath String name) {
        return answer(Listing.whole(revisions.of(model(ns, name).id()))).build();
    }

    @GET
    @Path("revisions/{revision}")
    @Operation(summary = "One state of its weights")
    @APIResponse(responseCode = "200", description = "The revision")
    @APIResponse(responseCode = "404", description = "No such model or revision (application/problem+json)")
    public RestResponse<RevisionView> revision(@RestPath String ns, @RestPath String name, @RestPath String revision) {
        return answer(revisions.of(model(ns, name).id(), revision).orElseThrow(Refusal::notFound))
                .build();
    }

    private Model model(String ns, String name) {
        return models.withId(ns + "/" + name).orElseThrow(Refusal::notFound);
    }

    private static <T> ResponseBuilder<T> answer(T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE);
    }
}
