package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.advisory.Advisories;
import org.capacitycommons.catalog.advisory.AdvisoryView;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** One model. */
@Path("/api/v1/models/{ns}/{name}")
@Tag(name = "Models")
@PermitAll
class ModelResource {
    private static final Pattern NATION = Pattern.compile("[A-Z]{2}");
    static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";

    private final Models models;
    private final Facts facts;
    private final Revisions revisions;
    private final Advisories advisories;
    private final ModelViews views;

    ModelResource(Models models, Facts facts, Revisions revisions, Advisories advisories, ModelViews views) {
        this.models = models;
        this.facts = facts;
        this.revisions = revisions;
        this.advisories = advisories;
        this.views = views;
    }

    @GET
    @Operation(
            summary = "A model with the sources of its values",
            description = "The ETag names the version, for If-Match, and moves with the prices too.")
    @APIResponse(responseCode = "200", description = "The model; its version also as ETag")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<ModelView> get(@RestPath String ns, @RestPath String name) {
        ModelView view = views.of(ns + "/" + name);
        // What is open to one caller must not be kept for another.
        return (view.may().isEmpty()
                        ? answer(view)
                        : ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "private, no-cache"))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.ETAG, RecordVersion.etag(view.version()))
                .build();
    }

    @GET
    @Path("licence")
    @Operation(
            summary = "What its licence allows in a country",
            description = "Judged with the licences of the models it was made from; what is not known is no yes.")
    @APIResponse(responseCode = "200", description = "One verdict for each use, with terms and clauses")
    @APIResponse(responseCode = "400", description = "Not a country code (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<LicenceAnswer> licence(
            @RestPath String ns,
            @RestPath String name,
            @Parameter(description = "Country of use, ISO 3166-1 alpha-2", example = "KE") @RestQuery @Nullable
                    String usedIn) {
        if (usedIn != null && !NATION.matcher(usedIn).matches()) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "Countries are ISO 3166-1 alpha-2 codes.")
                    .at(FieldError.of("usedIn", "unknown-value"));
        }
        return answer(LicenceAnswer.of(model(ns, name), usedIn)).build();
    }

    @GET
    @Path("revisions")
    @Operation(
            summary = "The recorded states of its weights, newest first",
            description = "A state without a known upstream commit is named by its date.")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<RevisionView>> revisions(@RestPath String ns, @RestPath String name) {
        return answer(Listing.whole(revisions.of(model(ns, name).id()))).build();
    }

    @GET
    @Path("revisions/{revision}")
    @Operation(summary = "One state of its weights", description = "A state never changes once it is recorded.")
    @APIResponse(responseCode = "200", description = "The revision")
    @APIResponse(responseCode = "404", description = "No such model or revision (application/problem+json)")
    public RestResponse<RevisionView> revision(@RestPath String ns, @RestPath String name, @RestPath String revision) {
        return answer(revisions.of(model(ns, name).id(), revision).orElseThrow(Refusal::notFound))
                .build();
    }

    @GET
    @Path("history")
    @Operation(
            summary = "What sources said of a model, and what it showed, as it changed",
            description = "Newest first. With feed shown: the licence as this catalogue showed it.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "400", description = "Unusable limit or cursor (application/problem+json)")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<Listing<FactChange>> history(
            @RestPath String ns,
            @RestPath String name,
            @Parameter(description = "Only this field, for example licence") @RestQuery @Nullable String field,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return answer(facts.history(model(ns, name).id(), field, cursor, Listing.limit(limit)))
                .build();
    }

    @GET
    @Path("advisories")
    @Operation(
            summary = "All advisories on it, also those that were withdrawn",
            description = "Those that hold first, the most severe of them at the top.")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "404", description = "No such model (application/problem+json)")
    public RestResponse<List<AdvisoryView>> advisories(@RestPath String ns, @RestPath String name) {
        return answer(advisories.of(model(ns, name).id())).build();
    }

    private Model model(String ns, String name) {
        return models.withId(ns + "/" + name).orElseThrow(Refusal::notFound);
    }

    private static <T> ResponseBuilder<T> answer(T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE);
    }
}
