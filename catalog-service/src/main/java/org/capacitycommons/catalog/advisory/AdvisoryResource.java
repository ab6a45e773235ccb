package org.capacitycommons.catalog.advisory;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.security.Caller;
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.http.RequestId;

/** Advisories: read by all, written by admins. */
@Path("/api/v1/advisories")
@Tag(name = "Advisories")
class AdvisoryResource {
    private static final int MOST = 200;

    private final Advisories advisories;
    private final Publishing publishing;
    private final Caller caller;
    private final RequestId requestId;

    AdvisoryResource(Advisories advisories, Publishing publishing, Caller caller, RequestId requestId) {
        this.advisories = advisories;
        this.publishing = publishing;
        this.caller = caller;
        this.requestId = requestId;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "What changed among the advisories, oldest first",
            description = "To follow: ask without a cursor once, then with the cursor of the last answer. Nothing is"
                    + " skipped, something may come twice: keep what has the higher version. Withdrawn ones are told"
                    + " too. A cursor never expires.")
    @APIResponse(responseCode = "200", description = "A page of advisories")
    @APIResponse(responseCode = "400", description = "A broken cursor or limit (application/problem+json)")
    public RestResponse<AdvisoryPage> changes(
            @Parameter(description = "The cursor of the page before; none for all") @RestQuery @Nullable String since,
            @Parameter(description = "The same as since", deprecated = true) @RestQuery @Nullable String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
                    @RestQuery
                    @Nullable
                    Integer limit) {
        // Kept answers would make a follower miss what has happened meanwhile.
        return ResponseBuilder.ok(advisories.after(since == null ? after : since, Listing.limit(limit, MOST)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            summary = "One advisory, also when it was withdrawn",
            description = "The ETag names its version, for If-Match.")
    @APIResponse(responseCode = "200", description = "The advisory")
    @APIResponse(responseCode = "404", description = "No such advisory (application/problem+json)")
    public RestResponse<AdvisoryAnswer> one(@RestPath String id) {
        AdvisoryAnswer found = open(advisories.withId(id).orElseThrow(Refusal::notFound));
        // What is open to one caller must not be kept for another.
        return answer(
                ResponseBuilder.ok(found)
                        .header(
                                HttpHeaders.CACHE_CONTROL,
                                found.may().isEmpty() ? "public, max-age=60" : "private, no-cache")
                        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION),
                found);
    }

    @POST
    @RolesAllowed("admin")
    @Idempotent
    @Operation(
            summary = "Publish an advisory",
            description = "Seen at once on the record of the model, in the feeds, and by those who run the model."
                    + " Either allRevisions is true or revisions names those that are affected. The model cannot be"
                    + " changed afterwards, everything else can.")
    @APIResponse(responseCode = "201", description = "Published; Location names it")
    @APIResponse(responseCode = "400", description = "No Idempotency-Key, or not JSON (application/problem+json)")
    @APIResponse(
            responseCode = "422",
            description = "A field is missing, or the model or a revision is unknown (application/problem+json)")
    public RestResponse<AdvisoryAnswer> publish(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull AdvisoryRequest request) {
        AdvisoryAnswer published = open(publishing.publish(request, doer()));
        return answer(
                ResponseBuilder.create(RestResponse.Status.CREATED, published)
                        .location(URI.create(
                                "/api/v1/advisories/" + published.advisory().id())),
                published);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Change an advisory that holds",
            description = "The whole advisory as it shall be. Whoever follows the feed is told again.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such advisory (application/problem+json)")
    @APIResponse(responseCode = "409", description = "It was withdrawn (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile (application/problem+json)")
    @APIResponse(responseCode = "422", description = "A field is not acceptable (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<AdvisoryAnswer> change(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AdvisoryRequest request) {
        AdvisoryAnswer changed = open(publishing.change(id, request, RecordVersion.required(ifMatch), doer()));
        return answer(ResponseBuilder.ok(changed), changed);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed("admin")
    @Idempotent
    @Operation(
            summary = "Withdraw an advisory",
            description = "It stays readable with the reason, warns nobody any more, and cannot come back.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such advisory (application/problem+json)")
    @APIResponse(responseCode = "409", description = "It was withdrawn already (application/problem+json)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile (application/problem+json)")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long (application/problem+json)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (application/problem+json)")
    public RestResponse<AdvisoryAnswer> withdraw(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull WithdrawalRequest request) {
        AdvisoryAnswer withdrawn = open(publishing.withdraw(id, request, RecordVersion.required(ifMatch), doer()));
        return answer(ResponseBuilder.ok(withdrawn), withdrawn);
    }

    private AdvisoryAnswer open(AdvisoryView advisory) {
        return AdvisoryAnswer.of(advisory, caller.isIn("admin"));
    }

    private Doer doer() {
        return new Doer(caller.subject(), requestId.value());
    }

    private static RestResponse<AdvisoryAnswer> answer(
            ResponseBuilder<AdvisoryAnswer> answer, AdvisoryAnswer advisory) {
        return answer.header(
                        HttpHeaders.ETAG, RecordVersion.etag(advisory.advisory().version()))
                .build();
    }
}
