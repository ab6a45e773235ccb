package org.capacitycommons.portal.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

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
    Subject deployment(@RestPath String id);

    @POST
    @Path("problem-reports")
    Receipt report(
            @RestHeader("Idempotency-Key") String key, @RestHeader("X-Forwarded-For") String visitor, Report report);

    /** What the report is about. */
    record Subject(String id, String title) {}

    record Report(String deployment, String text, String language) {}

    record Receipt(String reference) {}
}
