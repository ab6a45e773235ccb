package org.capacitycommons.partner.deployment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.CallerSource;

/** From a model to every deployment that runs it. */
@Path("/api/v1/models/{namespace}/{name}/deployments")
class ModelDeploymentsResource {
    private final DeploymentList list;
    private final CallerSource callers;

    ModelDeploymentsResource(DeploymentList list, CallerSource callers) {
        this.list = list;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDeploymentsOfModel",
            summary = "Deployments that run a model now, or one revision of it",
            description =
                    "Public ones for anyone, its own planned ones for a ministry, all for administrators. A model "
                            + "that nobody runs has an empty list: this service does not know which models there are.")
    public DeploymentPage list(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable @Parameter(description = "Id of a revision in the catalogue") String revision,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return list.running(
                namespace + "/" + name,
                revision,
                cursor,
                Listing.limit(limit),
                callers.get().scope());
    }
}
