package org.capacitycommons.portal.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Registration, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ProjectsApi {

    @GET
    @Path("me")
    Me me();

    @GET
    @Path("registration-form")
    RegistrationForm registrationForm();

    @GET
    @Path("projects")
    Listing<ProjectSummary> projects(
            @RestQuery String view,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("projects/duplicates")
    Duplicates duplicates(@RestQuery String title, @RestQuery String sector);

    @GET
    @Path("projects/{id}")
    Project project(@RestPath String id);

    @POST
    @Path("projects")
    Project create(@RestHeader("Idempotency-Key") String key, NewProject project);

    @PUT
    @Path("projects/{id}/sections/{section}")
    Project save(
            @RestPath String id, @RestPath String section, @RestHeader("If-Match") String version, Answers answers);

    @PUT
    @Path("projects/{id}/change-requests/{number}")
    Project answer(
            @RestPath String id, @RestPath int number, @RestHeader("If-Match") String version, RequestAnswer answer);

    @POST
    @Path("projects/{id}/submission")
    Receipt submit(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Declaration declaration);

    @GET
    @Path("projects/{id}/submissions/{number}")
    Receipt receipt(@RestPath String id, @RestPath int number);

    @POST
    @Path("projects/{id}/withdrawal")
    void withdraw(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Withdrawal withdrawal);

    @POST
    @Path("projects/{id}/conditions/{number}/evidence")
    void sendEvidence(
            @RestPath String id,
            @RestPath int number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Evidence evidence);

    record Evidence(String evidence) {}

    record Me(
            String name,
            @Nullable Membership organisation,
            @Nullable String memberRole,
            List<String> may) {}

    record Membership(String id, String name, String kind, String nation) {}

    record NewProject(String title, String sector, String language) {}

    record Answers(Map<String, List<String>> answers) {}

    record RequestAnswer(String answer) {}

    record Declaration(boolean authorised, boolean accurate, boolean publishTerms) {}

    record Withdrawal(@Nullable String reason) {}

    record Duplicates(List<Duplicate> items) {}

    record Duplicate(
            String id,
            String title,
            @Nullable String organisation,
            @Nullable String nation,
            @Nullable String state,
            String kind) {}

    record Receipt(
            String project,
            int number,
            String title,
            Instant submittedAt,
            Submitter submittedBy,
            String sha256,
            @Nullable Integer expectedDays,
            @Nullable Map<String, Object> content) {}

    record Submitter(String subject, @Nullable String name) {}
}
