package org.capacitycommons.catalog.importing;

import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.http.RequestId;

/** Imports: start one, and see how it goes. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RolesAllowed({"admin", "auditor"})
class ImportResource {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final Importer importer;
    private final ImportRunReader runs;
    private final Spool spool;
    private final Days days;
    private final Caller caller;
    private final RequestId requestId;

    ImportResource(
            Importer importer, ImportRunReader runs, Spool spool, Days days, Caller caller, RequestId requestId) {
        this.importer = importer;
        this.runs = runs;
        this.spool = spool;
        this.days = days;
        this.caller = caller;
        this.requestId = requestId;
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Import a file",
            description =
                    "The body is the file. The call returns once the file is stored; follow Location for the rest."
                            + " The same Idempotency-Key with the same file gives the same run. A file with more than 5 %"
                            + " bad records, or with far fewer records than are known, changes nothing unless"
                            + " acceptRejects is true. readOn is the day on which the file was read at its source, for"
                            + " lists that were kept; it may not lie before that of the newest list.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "Started; Location names the run")
    @APIResponse(responseCode = "400", description = "Unknown source, or no Idempotency-Key (application/problem+json)")
    @APIResponse(responseCode = "409", description = "An import of this source is running (application/problem+json)")
    @APIResponse(responseCode = "413", description = "The file is too large (application/problem+json)")
    @APIResponse(responseCode = "422", description = "Empty file, or key reused (application/problem+json)")
    public RestResponse<ImportView> start(
            @RestQuery @Nullable String source,
            @RestQuery @DefaultValue("false") boolean acceptRejects,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @RestQuery @Nullable String readOn,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            InputStream body) {
        String known = importer.known(source == null ? "" : source);
        RunOptions options = new RunOptions(acceptRejects, days.past(readOn));
        Importer.Request request = new Importer.Request(caller.subject(), checked(key), requestId.value());
        spool.checkAnnounced(length == null ? 0 : length);
        return answer(importer.start(new RunOrder(known, spool.take(body), options, null), request));
    }

    @POST
    @RolesAllowed("admin")
    @Path("{id:\\d{1,18}}/retry")
    @Operation(
            summary = "Try an import again that was refused or failed",
            description =
                    "With the file it had, which is kept for some days by the replica that took it. With acceptRejects"
                            + " the good records are taken however many are bad.")
    @APIResponse(responseCode = "202", description = "Started; Location names the new run")
    @APIResponse(responseCode = "404", description = "No such import (application/problem+json)")
    @APIResponse(
            responseCode = "409",
            description = "It can't be tried again, or one of this source is running (application/problem+json)")
    public RestResponse<ImportView> retry(
            @RestPath long id,
            @RestQuery @DefaultValue("false") boolean acceptRejects,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return answer(importer.retry(
                id, acceptRejects, new Importer.Request(caller.subject(), checked(key), requestId.value())));
    }

    private RestResponse<ImportView> answer(Importer.Started started) {
        ResponseBuilder<ImportView> answer = ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, runs.withId(started.id()).orElseThrow())
                .location(URI.create("/api/v1/imports/" + started.id()));
        return (started.replayed() ? answer.header("Idempotent-Replay", "true") : answer).build();
    }

    @GET
    @RolesAllowed({"admin", "auditor"})
    @Operation(
            summary = "All imports, newest first, without their rejections",
            description = "With their state and counts. source limits the list to one source.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Listing<ImportView> all(
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return runs.all(source, cursor, Listing.limit(limit));
    }

    @GET
    @RolesAllowed({"admin", "auditor"})
    @Path("{id:\\d{1,18}}")
    @Operation(
            summary = "One import with its progress and its first 100 rejections",
            description = "Ask again while its state is RUNNING: bytesRead of bytesTotal tells how far it is.")
    @APIResponse(responseCode = "200", description = "The import")
    @APIResponse(responseCode = "404", description = "No such import (application/problem+json)")
    public ImportView one(@RestPath long id) {
        return runs.withId(id).orElseThrow(Refusal::notFound);
    }

    @GET
    @RolesAllowed({"admin", "auditor"})
    @Path("{id:\\d{1,18}}/rejections")
    @Operation(
            summary = "The records of an import that were not taken, in the order of its file",
            description = "Each with its place and the reason. Of a file that was refused, the first 1000.")
    @APIResponse(responseCode = "200", description = "A page of rejections")
    @APIResponse(responseCode = "404", description = "No such import (application/problem+json)")
    public Listing<ImportView.Rejection> rejections(
            @RestPath long id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return runs.rejections(id, cursor, Listing.limit(limit));
    }

    private static String checked(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.of(
                    HttpProblem.IDEMPOTENCY_KEY_REQUIRED,
                    "Send a new random Idempotency-Key (1 to 255 visible characters) with every import.");
        }
        return key;
    }
}
