package org.capacitycommons.partner.person;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.partner.security.CallerSource;

/** The caller's own data. */
@Path("/api/v1/me")
class PersonResource {
    private final Preferring preferring;
    private final Exporting exporting;
    private final Erasing erasing;
    private final CallerSource callers;

    PersonResource(Preferring preferring, Exporting exporting, Erasing erasing, CallerSource callers) {
        this.preferring = preferring;
        this.exporting = exporting;
        this.erasing = erasing;
        this.callers = callers;
    }

    @Schema(description = "That somebody means it.")
    record Erasure(
            @Schema(description = "Must be true: an erasure can't be undone") @Nullable
            Boolean confirm) {}

    @GET
    @Path("preferences")
    @Authenticated
    @Operation(operationId = "readPreferences", summary = "What the caller prefers")
    public RestResponse<PreferencesView> preferences() {
        return answer(preferring.read(callers.get(), callers.email()));
    }

    @PUT
    @Path("preferences")
    @Authenticated
    @Operation(operationId = "savePreferences", summary = "Language of letters, hardware profile and saved searches")
    public RestResponse<PreferencesView> save(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull Preferences typed) {
        return answer(preferring.save(typed, RecordVersion.required(ifMatch), callers.get(), callers.email()));
    }

    @GET
    @Path("export")
    @Authenticated
    @Operation(operationId = "exportOwnData", summary = "Everything that this service holds on the caller")
    public OwnData export() {
        return exporting.export(callers.get(), callers.email());
    }

    @POST
    @Path("erasure")
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "eraseOwnData",
            summary = "Be forgotten: name, address, preferences, inbox and account",
            description = "409 while others wait for something in the caller's hands; 'missing' names each record and "
                    + "why. Can't be undone.")
    public RestResponse<Erasing.Erased> erase(@NotNull Erasure erasure) {
        return RestResponse.ok(erasing.erase(Boolean.TRUE.equals(erasure.confirm()), callers.get(), callers.email()));
    }

    private static RestResponse<PreferencesView> answer(PreferencesView preferences) {
        return ResponseBuilder.ok(preferences)
                .header(HttpHeaders.ETAG, RecordVersion.etag(preferences.version()))
                .build();
    }
}
