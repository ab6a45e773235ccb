package org.capacitycommons.partner.amendment;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Begins changes to published deployments. */
@Path("/api/v1/deployments/{id}/amendments")
class DeploymentAmendmentResource {
    private final Amending amending;
    private final CallerSource callers;

    DeploymentAmendmentResource(Amending amending, CallerSource callers) {
        this.amending = amending;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(
            operationId = "amendDeployment",
            summary = "Begin a change to a published deployment",
            description = "It stays as it is until an administrator accepts the amendment.")
    public RestResponse<AmendmentView> amendDeployment(@RestPath String id, @NotNull AmendmentInput typed) {
        return created(amending.create(Amendment.About.DEPLOYMENT, id, typed, callers.get()));
    }

    private static RestResponse<AmendmentView> created(AmendmentView amendment) {
        return ResponseBuilder.<AmendmentView>created(URI.create("/api/v1/amendments/" + amendment.id()))
                .entity(amendment)
                .header(HttpHeaders.ETAG, RecordVersion.etag(amendment.version()))
                .build();
    }
}
