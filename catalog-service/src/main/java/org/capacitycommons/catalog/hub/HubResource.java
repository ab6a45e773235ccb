package org.capacitycommons.catalog.hub;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.catalog.address.PublicAddress;

/** Models as the Hugging Face Hub answers them. */
@Path("/api/models")
@Tag(name = "Hub form", description = "For clients made for the Hugging Face Hub: give them this service's address")
@PermitAll
class HubResource {
    private static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";

    /** Models on a page that names their files. */
    private static final int MOST_WITH_FILES = 100;

    private final HubModels models;
    private final HubRevisions revisions;
    private final PublicAddress address;

    HubResource(HubModels models, HubRevisions revisions, PublicAddress address) {
        this.models = models;
        this.revisions = revisions;
        this.address = address;
    }

    @GET
    @Operation(
            summary = "List models in the form of the Hub",
            description = "Only models that are on the Hub. Everything given must hold. What the catalogue does not "
                    + "know, such as downloads and likes, is left out of the answer and never zero.")
    @Parameter(name = "search", in = ParameterIn.QUERY, description = "Part of the id", example = "qwen")
    @Parameter(name = "author", in = ParameterIn.QUERY, description = "Namespace of the id", example = "Qwen")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "A tag; repeat it for several: task, language code, license:… or gguf",
            example = "license:apache-2.0")
    @Parameter(name = "pipeline_tag", in = ParameterIn.QUERY, description = "Main task", example = "text-generation")
    @Parameter(name = "apps", in = ParameterIn.QUERY, description = "A program that can run it", example = "llama.cpp")
    @Parameter(
            name = "inference_provider",
            in = ParameterIn.QUERY,
            description = "A provider that offers it now, or all",
            example = "groq")
    @Parameter(name = "gated", in = ParameterIn.QUERY, description = "True or False", example = "False")
    @Parameter(
            name = "num_parameters",
            in = ParameterIn.QUERY,
            description = "Range of all parameters",
            example = "min:6B,max:128B")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "createdAt, lastModified, num_parameters, id: from high to low. Orders by figures that are "
                    + "not known here go by id.",
            example = "num_parameters")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Models on a page; more than 500, or 100 with files, counts as that many",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "500"))
    @Parameter(name = "full", in = ParameterIn.QUERY, description = "True: with files, author and times")
    @Parameter(name = "cardData", in = ParameterIn.QUERY, description = "True: with what a model card would state")
    @Parameter(name = "config", in = ParameterIn.QUERY, description = "Accepted; nothing of it is known here")
    @Parameter(
            name = "expand",
            in = ParameterIn.QUERY,
            description = "A property to answer; repeat it for several. Also as expand[]. Not with full",
            example = "safetensors")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "As it stands in the Link header")
    @APIResponse(
            responseCode = "200",
            description = "A page of models",
            headers = @Header(name = "Link", description = "Absolute address of the next page, with rel=\"next\""))
    @APIResponse(responseCode = "400", description = "A parameter that can't be read ({error})")
    public RestResponse<List<Map<String, Object>>> list(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        HubView view = HubView.ofList(parameters);
        HubQuery asked = HubQueries.of(parameters);
        HubModels.Page page = models.find(view.needsFiles() ? asked.atMost(MOST_WITH_FILES) : asked);
        List<HubModel> shown = view.needsFiles() ? models.withFiles(page.models()) : page.models();
        ResponseBuilder<List<Map<String, Object>>> answer =
                answer(shown.stream().map(view::of).toList());
        if (page.next() != null) {
            String next = address.ofThisRequestWith("cursor", page.next().written());
            // Clients insist on the blank and on an absolute address.
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @GET
    @Path("{ns}/{name}")
    @Operation(
            summary = "One model in the form of the Hub",
            description = "Everything known, unless expand asks for less")
    @APIResponse(responseCode = "200", description = "The model at its newest recorded state")
    @APIResponse(responseCode = "404", description = "Not on the Hub or not known here (X-Error-Code: RepoNotFound)")
    public RestResponse<Map<String, Object>> one(@RestPath String ns, @RestPath String name, UriInfo uri) {
        return answer(shown(model(ns, name), uri)).build();
    }

    @GET
    @Path("{ns}/{name}/revision/{revision}")
    @Operation(summary = "One model at a recorded state", description = "main and HEAD are the newest one")
    @APIResponse(responseCode = "200", description = "The model")
    @APIResponse(responseCode = "404", description = "X-Error-Code: RepoNotFound or RevisionNotFound")
    public RestResponse<Map<String, Object>> revision(
            @RestPath String ns, @RestPath String name, @RestPath String revision, UriInfo uri) {
        HubModel model = model(ns, name);
        HubModel then = revisions
                .named(model, revision)
                .map(state -> model.at(state.id(), state.commit()))
                .orElse(model);
        return answer(shown(then, uri)).build();
    }

    @GET
    @Path("{ns}/{name}/tree/{revision}{folder:(/.*)?}")
    @Operation(summary = "The recorded files of a state", description = "Empty where no files were recorded")
    @APIResponse(responseCode = "200", description = "Files and folders with size and SHA-256 where known")
    @APIResponse(responseCode = "404", description = "X-Error-Code: RepoNotFound, RevisionNotFound or EntryNotFound")
    public RestResponse<List<FileTree.Entry>> tree(
            @RestPath String ns,
            @RestPath String name,
            @RestPath String revision,
            @RestPath String folder,
            @RestQuery boolean recursive) {
        HubModel model = model(ns, name);
        List<HubRevisions.File> files = revisions
                .named(model, revision)
                .map(state -> revisions.files(model, state))
                .orElse(List.of());
        return answer(FileTree.of(files, folder.replaceAll("^/+|/+$", ""), recursive))
                .build();
    }

    @GET
    @Path("{ns}/{name}/commits/{revision}")
    @Operation(summary = "The recorded states, newest first", description = "From the state given backwards")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "404", description = "X-Error-Code: RepoNotFound or RevisionNotFound")
    public RestResponse<List<Commit>> commits(@RestPath String ns, @RestPath String name, @RestPath String revision) {
        HubModel model = model(ns, name);
        List<Commit> commits = revisions
                .named(model, revision)
                .map(from -> revisions.of(model).stream()
                        .dropWhile(state -> !state.id().equals(from.id()))
                        .map(Commit::of)
                        .toList())
                .orElse(List.of());
        return answer(commits).build();
    }

    private HubModel model(String ns, String name) {
        return models.named(ns + "/" + name).orElseThrow(HubRefusal::noSuchModel);
    }

    private Map<String, Object> shown(HubModel model, UriInfo uri) {
        HubView view = HubView.ofOne(uri.getQueryParameters());
        return view.of(view.needsFiles() ? models.withFiles(List.of(model)).getFirst() : model);
    }

    private static <T> ResponseBuilder<T> answer(T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE);
    }
}
