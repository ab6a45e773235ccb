package org.capacitycommons.partner.iati;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.changes.ChangeFeed;
import org.capacitycommons.partner.changes.FeedState;
import org.capacitycommons.partner.changes.Unchanged;
import org.capacitycommons.partner.problem.PartnerProblem;

/** One public deployment as IATI 2.03. */
@Path("/api/v1/deployments/{id}/iati.xml")
class DeploymentIatiResource {
    private final PublicDeployments deployments;
    private final IatiExport export;
    private final ChangeFeed feed;

    DeploymentIatiResource(PublicDeployments deployments, IatiExport export, ChangeFeed feed) {
        this.deployments = deployments;
        this.export = export;
        this.feed = feed;
    }

    /** Public ones only, also to their ministry: what is not public yet has no place in a file that is published. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_XML)
    @Operation(operationId = "exportDeploymentAsIati", summary = "One public deployment as IATI 2.03")
    public Response one(@RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String held) {
        FeedState state = feed.state();
        Published found = deployments.one(id).orElseThrow(Refusal::notFound);
        if (found instanceof Published.Ours(Facts facts)) {
            export.omission(facts).ifPresent(why -> {
                throw Refusal.of(PartnerProblem.GUARD_NOT_MET, why.reason()).with("missing", List.of(why.key()));
            });
        }
        return Unchanged.or(
                held, state, "iati-" + id, (StreamingOutput) stream -> export.writeOne(stream, found, state));
    }
}
