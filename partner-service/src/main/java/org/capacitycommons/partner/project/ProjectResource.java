package org.capacitycommons.partner.project;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Registration: drafts, their sections, submissions. */
@Path("/api/v1/projects")
class ProjectResource {
    private final Registration registration;
    private final Submitting submitting;
    private final ProjectReading reading;
    private final ProjectList list;
    private final Duplicates duplicates;
    private final CallerSource callers;

    ProjectResource(
            Registration registration,
            Submitting submitting,
            ProjectReading reading,
            ProjectList list,
            Duplicates duplicates,
            CallerSource callers) {
        this.registration = registration;
        this.submitting = submitting;
        this.reading = reading;
        this.list = list;
        this.duplicates = duplicates;
        this.callers = callers;
    }

    @Schema(description = "The answers of one section; they replace what was there.")
    record SectionAnswers(
            @NotNull @Schema(description = "Question id, or group.row.question, to what was typed")
            Map<String, List<String>> answers) {}

    @Schema(description = "The ministry's answer to a change request.")
    record AnswerText(@Nullable String answer) {}

    @Schema(description = "Why a project is taken back; may be left out.")
    record Withdrawal(@Nullable String reason) {}

    @GET
    @PermitAll
    @Operation(operationId = "listProjects", summary = "Public projects, one's own, or the review queue")
    public Listing<ProjectSummary> list(@BeanParam ProjectQuery query) {
        return list.page(query, callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "createProject", summary = "Start a draft; it has its number at once")
    public RestResponse<ProjectView> create(@NotNull NewProject typed) {
        ProjectView project = registration.create(typed, callers.get());
        return ResponseBuilder.<ProjectView>created(URI.create("/api/v1/projects/" + project.id()))
                .entity(project)
                .header(HttpHeaders.ETAG, RecordVersion.etag(project.version()))
                .build();
    }

    @GET
    @Path("duplicates")
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "findPossibleDuplicates", summary = "Public and own records that sound alike")
    public Duplicates.Found duplicates(@RestQuery @NotNull String title, @RestQuery @Nullable String sector) {
        return duplicates.like(title, sector, callers.get());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readProject", summary = "One project; in full only for its ministry and administrators")
    public RestResponse<ProjectView> read(@RestPath String id) {
        return answer(reading.read(id, callers.get()));
    }

    @PUT
    @Path("{id}/sections/{section}")
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "saveSection", summary = "Keep the answers of one section, finished or not")
    public RestResponse<ProjectView> save(
            @RestPath String id,
            @RestPath String section,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @jakarta.validation.Valid SectionAnswers typed) {
        return answer(registration.save(id, section, typed.answers(), RecordVersion.required(ifMatch), callers.get()));
    }

    @PUT
    @Path("{id}/change-requests/{number}")
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "answerChangeRequest", summary = "Answer what a reviewer asked for")
    public RestResponse<ProjectView> answer(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull AnswerText typed) {
        String text = typed.answer() == null ? "" : typed.answer();
        return answer(registration.answer(id, number, text, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "submitProject", summary = "Freeze the answers and hand them to the reviewers")
    public RestResponse<Receipt> submit(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Declaration declaration) {
        Receipt receipt = submitting.submit(id, declaration, RecordVersion.required(ifMatch), callers.get());
        URI location = URI.create("/api/v1/projects/" + id + "/submissions/" + receipt.number());
        return ResponseBuilder.<Receipt>created(location).entity(receipt).build();
    }

    @GET
    @Path("{id}/submissions/{number}")
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readSubmission", summary = "A receipt with the frozen content")
    public SubmissionView submission(@RestPath String id, @RestPath int number) {
        return reading.submission(id, number, callers.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "withdrawProject", summary = "Take a project back; it stays readable to its ministry")
    public RestResponse<ProjectView> withdraw(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Withdrawal withdrawal) {
        String reason = withdrawal == null ? null : withdrawal.reason();
        return answer(registration.withdraw(id, reason, RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<ProjectView> answer(ProjectView project) {
        return ResponseBuilder.ok(project)
                .header(HttpHeaders.ETAG, RecordVersion.etag(project.version()))
                .build();
    }
}
