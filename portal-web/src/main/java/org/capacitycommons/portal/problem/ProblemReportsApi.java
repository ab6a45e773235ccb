package org.capacitycommons.portal.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ProblemReader;

/**
 * Problem reports, in the partner service. They go without the visitor's name even where there is one: nobody has to
 * be known to tell of harm.
 */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
interface ProblemReportsApi {

    @GET
    @Path("deployments/{id}")
    Deployment deployment(@RestPath String id);

    @POST
    @Path("problem-reports")
    Receipt report(
            @RestHeader("Idempotency-Key") String key, @RestHeader("X-Forwarded-For") String visitor, Report report);

    /** A deployment that a report can be about. */
    record Deployment(String id, String title) {}

    /** A report is about a deployment or a model, never both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(@Nullable String deployment, @Nullable String model, String text, String language) {}

    record Receipt(String reference) {}
}
