package org.capacitycommons.partner.bom;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.deployment.TracedDeployment;
import org.capacitycommons.partner.deployment.TracedDeployments;
import org.capacitycommons.partner.security.CallerSource;

/** The bill of materials of a deployment; as visible as the deployment itself. */
@Path("/api/v1/deployments/{id}/bom")
class BomResource {
    private static final String CYCLONEDX = "application/vnd.cyclonedx+json;version=1.6";

    private final TracedDeployments deployments;
    private final CallerSource callers;
    private final ObjectMapper json;

    BomResource(TracedDeployments deployments, CallerSource callers, ObjectMapper json) {
        this.deployments = deployments;
        this.callers = callers;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces({CYCLONEDX, "application/json"})
    @Operation(
            operationId = "readBom",
            summary = "CycloneDX 1.6 ML-BOM: models, revisions, files, licences and terms as approved, where it runs",
            description = "Made from the record alone: what the catalogue says today changes nothing in it. The serial "
                    + "number stays with the deployment, the version rises with every change of the record.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = MlBom.class)))
    public RestResponse<String> read(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known)
            throws JsonProcessingException {
        TracedDeployment deployment = deployments.required(id, callers.get().scope());
        String etag = RecordVersion.etag(deployment.version());
        ResponseBuilder<String> answer = etag.equals(known)
                ? ResponseBuilder.notModified()
                : ResponseBuilder.ok(json.writeValueAsString(BomAssembly.of(deployment)));
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, deployment.isPublic() ? "public, no-cache" : "private, no-store")
                .build();
    }
}
