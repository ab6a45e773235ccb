package org.capacitycommons.partner.document;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Documents of a deployment: public ones as open as the deployment, closed ones to those who read in full. */
@Path("/api/v1/deployments/{id}/documents")
class DocumentResource {
    private final Documents documents;
    private final CallerSource callers;

    DocumentResource(Documents documents, CallerSource callers) {
        this.documents = documents;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDocuments", summary = "Documents of a deployment, newest first")
    public Listing<DocumentView> list(
            @RestPath String id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return documents.page(id, new Parts.Page(cursor, limit), callers.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(operationId = "addLink", summary = "Name a document elsewhere; nothing is fetched from there")
    public RestResponse<DocumentView> addLink(@RestPath String id, @NotNull DocumentInput typed) {
        return created(id, documents.addLink(id, typed, callers.get()));
    }

    @POST
    @Path("files")
    @Idempotent
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(
            operationId = "addFile",
            summary = "Keep a file of at most 2 MB",
            description = "PDF, PNG, JPEG or UTF-8 text, told by its content. It is only ever handed out as an"
                    + " attachment.")
    public RestResponse<DocumentView> addFile(
            @RestPath String id,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String audience,
            byte[] content) {
        DocumentInput typed = new DocumentInput(title, language, category, audience, null);
        return created(id, documents.addFile(id, typed, content, callers.get()));
    }

    @GET
    @Path("{part}/content")
    @PermitAll
    @Operation(operationId = "readFile", summary = "The file itself, as an attachment")
    public RestResponse<byte[]> content(@RestPath String id, @RestPath String part) {
        Documents.Handed file = documents.content(id, part, callers.get());
        return ResponseBuilder.ok(file.content())
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                .build();
    }

    @POST
    @Path("{part}/end")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "endDocument", summary = "Take a document out; that it was there stays on record")
    public RestResponse<DocumentView> end(@RestPath String id, @RestPath String part) {
        return RestResponse.ok(documents.end(id, part, callers.get()));
    }

    private static RestResponse<DocumentView> created(String id, DocumentView document) {
        return ResponseBuilder.<DocumentView>created(
                        URI.create("/api/v1/deployments/" + id + "/documents/" + document.id()))
                .entity(document)
                .build();
    }
}
