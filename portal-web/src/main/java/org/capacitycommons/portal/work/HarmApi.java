package org.capacitycommons.portal.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** What harms or may harm: incidents, alerts, proposals to suspend, reports from anybody. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface HarmApi {

    @GET
    @Path("incidents")
    Listing<Incident> incidents(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("deployments/{id}/incidents/{incident}")
    Incident incident(@RestPath String id, @RestPath String incident);

    @POST
    @Path("deployments/{id}/incidents/{incident}/state")
    void moveIncident(
            @RestPath String id,
            @RestPath String incident,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Step step);

    @GET
    @Path("alerts")
    Listing<Alert> alerts(@RestQuery String state, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("alerts/{id}")
    Alert alert(@RestPath String id);

    @GET
    @Path("suspension-proposals")
    Listing<Proposal> proposals();

    @POST
    @Path("suspension-proposals/{id}/dismissal")
    void dismissProposal(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Reason reason);

    @GET
    @Path("problem-reports")
    Listing<Problem> problems(
            @RestQuery @Nullable String state, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("problem-reports/{id}")
    Problem problem(@RestPath String id);

    @POST
    @Path("problem-reports/{id}/dismissal")
    void dismissProblem(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Reason reason);

    @POST
    @Path("problem-reports/{id}/incident")
    Problem makeIncident(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            FromReport incident);

    @GET
    @Path("deployments/{id}")
    Deployment deployment(@RestPath String id);

    @POST
    @Path("deployments/{id}/stage")
    void move(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Move move);

    record Reason(String reason) {}

    record Incident(
            String id,
            String deployment,
            long version,
            String nation,
            String kind,
            String harm,
            String severity,
            String reversibility,
            String state,
            String title,
            String summary,
            String happenedOn,
            @Nullable String modelUse,
            @Nullable String correctiveAction,
            Instant reportedAt,
            @Nullable Detail detail,
            @Nullable List<String> may) {}

    record Step(String action, String correctiveAction) {}

    record Detail(
            String description,
            @Nullable Long peopleAffected,
            boolean scaleKnown,
            @Nullable String problemReport) {}

    record Alert(
            String id,
            String deployment,
            Advisory advisory,
            String model,
            List<String> revisions,
            String state,
            Instant raisedAt,
            long ageDays,
            @Nullable String response) {}

    record Advisory(String id, String kind, String severity, String title, String text, String action) {}

    record Proposal(
            String id,
            String deployment,
            String deploymentTitle,
            String alert,
            String advisory,
            Instant proposedAt,
            long version) {}

    @TemplateData
    record Problem(
            String id,
            String reference,
            long version,
            String about,
            @Nullable String model,
            @Nullable String deployment,
            String text,
            @Nullable String language,
            String state,
            Instant receivedAt,
            @Nullable String reason,
            @Nullable String incident,
            List<String> may) {}

    /** The incident as the administrator typed it; what was not answered is left out. */
    record FromReport(@Nullable String deployment, Map<String, String> incident) {}

    record Deployment(String id, String title, @Nullable String stage, long version, List<String> may) {}

    record Move(String to, String reason) {}
}
