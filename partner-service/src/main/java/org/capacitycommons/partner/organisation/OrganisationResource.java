package org.capacitycommons.partner.organisation;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** Ministries, partners and the administering body. */
@Path("/api/v1/organisations")
class OrganisationResource {
    private final OrganisationList list;
    private final Founding founding;
    private final Changing changing;
    private final CallerSource callers;

    OrganisationResource(OrganisationList list, Founding founding, Changing changing, CallerSource callers) {
        this.list = list;
        this.founding = founding;
        this.changing = changing;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOrganisations", summary = "Organisations by name")
    public Listing<OrganisationProfile> list(
            @RestQuery @Nullable @Parameter(description = "MINISTRY, PARTNER or ADMINISTERING_BODY") String kind,
            @RestQuery @Nullable @Parameter(description = "ISO 3166-1 alpha-2") String nation,
            @RestQuery @Nullable @Parameter(description = "Part of its name") String name,
            @RestQuery
                    @DefaultValue("true")
                    @Parameter(
                            description =
                                    "false: those that wait to be confirmed; all for administrators, else one's own")
                    boolean verified,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return list.page(
                new OrganisationList.Wanted(kind, nation, name, verified), cursor, Listing.limit(limit), callers.get());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readOrganisation", summary = "One organisation")
    public RestResponse<OrganisationProfile> read(@RestPath String id) {
        return answer(list.required(id, callers.get()));
    }

    @POST
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "createOrganisation",
            summary = "Add an organisation, or ask for one",
            description = "What an administrator adds is confirmed at once. A person without an organisation asks for "
                    + "one; once an administrator confirms it, that person is its first submitter.")
    public RestResponse<OrganisationProfile> create(@NotNull OrganisationFacts facts) {
        OrganisationProfile made = founding.found(facts, callers.get(), callers.email());
        return ResponseBuilder.<OrganisationProfile>created(URI.create("/api/v1/organisations/" + made.id()))
                .entity(made)
                .header(HttpHeaders.ETAG, RecordVersion.etag(made.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "saveOrganisation",
            summary = "Change name, IATI identifier and address; kind and nation stay as they were made")
    public RestResponse<OrganisationProfile> save(
            @RestPath String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull OrganisationFacts facts) {
        return answer(changing.edit(id, facts, RecordVersion.required(ifMatch), callers.get()));
    }

    @POST
    @Path("{id}/verification")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "verifyOrganisation",
            summary = "Confirm an organisation; who asked for it becomes its first submitter")
    public RestResponse<OrganisationProfile> verify(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(changing.verify(id, RecordVersion.required(ifMatch), callers.get()));
    }

    private static RestResponse<OrganisationProfile> answer(OrganisationProfile organisation) {
        return ResponseBuilder.ok(organisation)
                .header(HttpHeaders.ETAG, RecordVersion.etag(organisation.version()))
                .build();
    }
}
