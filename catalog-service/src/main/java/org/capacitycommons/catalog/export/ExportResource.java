package org.capacitycommons.catalog.export;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The catalogue as files. */
@Path("/api/v1/exports")
@Tag(name = "Exports")
@PermitAll
class ExportResource {
    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("models.{form:csv|ndjson}")
    @Operation(
            summary = "All models as a file",
            description = "Takes the filters of the search in /api/v1/models. Without any, the file is in the order of "
                    + "ids and of the database; with some, in the order of names and of the index, which follows "
                    + "within seconds. In CSV, lists are separated by ';', facts are JSON, and an apostrophe stands "
                    + "before a text that a spreadsheet would run as a formula. Importing the file again, as source "
                    + "'commons-models', gives the same models.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words, as in the search", example = "swahili")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "ISO 639 code", example = "sw")
    @Parameter(name = "use", in = ParameterIn.QUERY, description = "As in the search", example = "COMMERCIAL")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag in If-None-Match")
    @APIResponse(responseCode = "400", description = "An unknown filter value (application/problem+json)")
    @APIResponse(responseCode = "429", description = "Too many exports at once (application/problem+json)")
    public RestResponse<StreamingOutput> models(@RestPath String form, UriInfo uri) {
        return file("models", exports.models(form(form), uri.getQueryParameters()));
    }

    @GET
    @Path("prices.{form:csv|ndjson}")
    @Operation(
            summary = "All offers of models as a file",
            description = "By provider, also those that vanished. Prices are exact decimals. Importing the file again, "
                    + "as source 'commons-offers', gives the same offers, each under the source that told of it.")
    @Parameter(name = "model", in = ParameterIn.QUERY, description = "Id; may be repeated", example = "Qwen/Qwen3-8B")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "Id; may be repeated", example = "groq")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of offer; may be repeated", example = "PAID")
    @Parameter(name = "present", in = ParameterIn.QUERY, description = "true: without those that vanished")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag in If-None-Match")
    @APIResponse(responseCode = "400", description = "An unknown filter value (application/problem+json)")
    @APIResponse(responseCode = "429", description = "Too many exports at once (application/problem+json)")
    public RestResponse<StreamingOutput> offers(@RestPath String form, UriInfo uri) {
        return file("prices", exports.offers(form(form), uri.getQueryParameters()));
    }

    @GET
    @Path("api.json")
    @Operation(
            summary = "Present offers in the form of models.dev",
            description = "For programs that read the file api.json of models.dev, and for importing again as source "
                    + "'models.dev'. Prices are US dollars per million tokens. Where several sources tell of one offer, "
                    + "the first by name stands there.")
    @APIResponse(
            responseCode = "200",
            description = "Providers by id, each with its models by id; streamed",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag in If-None-Match")
    @APIResponse(responseCode = "429", description = "Too many exports at once (application/problem+json)")
    public RestResponse<StreamingOutput> modelsDev() {
        return ResponseBuilder.<StreamingOutput>ok(exports.modelsDev())
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static ExportForm form(String form) {
        return ExportForm.valueOf(form.toUpperCase(Locale.ROOT));
    }

    private static RestResponse<StreamingOutput> file(String name, ExportFile file) {
        String fileName = name + "." + file.form().name().toLowerCase(Locale.ROOT);
        return ResponseBuilder.<StreamingOutput>ok(file)
                .header(HttpHeaders.CONTENT_TYPE, file.form().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
