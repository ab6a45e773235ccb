package org.capacitycommons.catalog.hub;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Files under the addresses at which clients of the Hub look for them. The catalogue holds none, and sends nobody
 * elsewhere: a client that was told to use this address must not be led to another host without its knowledge.
 */
@Path("/{ns}/{name}/{form:raw|resolve}/{revision}/{path:.+}")
@Tag(name = "Hub form")
@PermitAll
class HubFileResource {
    private final HubModels models;
    private final HubRevisions revisions;

    HubFileResource(HubModels models, HubRevisions revisions) {
        this.models = models;
        this.revisions = revisions;
    }

    @GET
    @Operation(
            summary = "Always 404: the catalogue knows files and holds none",
            description = "Tells a model, a state and a file that are not there apart, as clients expect it.")
    @APIResponse(responseCode = "404", description = "X-Error-Code: RepoNotFound, RevisionNotFound or EntryNotFound")
    public RestResponse<Void> file(
            @RestPath String ns,
            @RestPath String name,
            @RestPath String form,
            @RestPath String revision,
            @RestPath String path) {
        HubModel model = models.named(ns + "/" + name).orElseThrow(HubRefusal::noSuchModel);
        revisions.named(model, revision);
        throw HubRefusal.noSuchEntry(
                "Entry not found: this catalogue holds no files, fetch them where the model is " + "published");
    }
}
