package org.capacitycommons.partner.progress;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Results of a deployment: as open as the deployment; reported by its ministry and matched partners. */
@Path("/api/v1/deployments/{id}/results")
class ResultResource {
    private final Results results;
    private final CallerSource callers;

    ResultResource(Results results, CallerSource callers) {
        this.results = results;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listResults", summary = "Results of a deployment, newest first")
    public Listing<ResultView> list(
            @RestPath String id,
            @Parameter(description = "Only those of this indicator") @RestQuery @Nullable String indicator,
            @Parameter(description = "Also those that were reported anew since") @RestQuery @DefaultValue("false")
                    boolean superseded,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return results.page(id, new Results.Asked(indicator, superseded), new Parts.Page(cursor, limit), callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(
            operationId = "addResult",
            summary = "Report what an indicator came to in a period",
            description = "A period that was reported before is reported anew; the earlier report stays on record."
                    + " Shares that do not come to a hundred percent, and parts that do not come to their total, are"
                    + " refused.")
    public RestResponse<ResultView> add(@RestPath String id, @NotNull ResultInput typed) {
        ResultView result = results.add(id, typed, callers.get());
        return ResponseBuilder.<ResultView>created(URI.create("/api/v1/deployments/" + id + "/results"))
                .entity(result)
                .build();
    }
}
