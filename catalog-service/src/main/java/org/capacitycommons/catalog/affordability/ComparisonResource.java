package org.capacitycommons.catalog.affordability;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Formula;
import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.licence.Use;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.catalog.reference.HardwareView;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Models side by side. */
@Path("/api/v1/models/compare")
@Tag(name = "Affordability")
@PermitAll
class ComparisonResource {
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final Pattern NATION = Pattern.compile("[A-Z]{2}");

    private final FitChecks checks;
    private final Models models;

    ComparisonResource(FitChecks checks, Models models) {
        this.checks = checks;
        this.models = models;
    }

    /** Models beside each other, in the order in which they were asked for. */
    record Comparison(
            @Schema(description = "State of the formulas") String formula,
            @Nullable String usedIn,
            @Nullable HardwareView hardware,
            List<Side> items) {}

    /** One of them. */
    record Side(
            @Schema(description = "Facts, and the range of its prices per 1000000 tokens")
            ModelSummary model,

            @Schema(description = "One for each use") List<LicenceVerdict> licence,

            @Schema(description = "Null without a machine") @Nullable
            FitView fit) {}

    @GET
    @Operation(
            summary = "Two to four models side by side",
            description = "Facts, what the licence allows in a country, range of prices, and fit on a machine.")
    @APIResponse(responseCode = "200", description = "The models in the order asked for")
    @APIResponse(
            responseCode = "400",
            description = "Too few or too many models, or an unknown value (application/problem+json)")
    @APIResponse(responseCode = "404", description = "One of the models is not there (application/problem+json)")
    public RestResponse<Comparison> compare(
            @Parameter(description = "namespace/name, two to four times", example = "Qwen/Qwen3-8B") @RestQuery("id")
                    List<String> ids,
            @Parameter(description = "Country of use, ISO 3166-1 alpha-2", example = "KE") @RestQuery @Nullable
                    String usedIn,
            @Parameter(description = "Id from /api/v1/hardware", example = "nvidia-t4-16gb") @RestQuery @Nullable
                    String hardware,
            @Parameter(description = "How the weights are stored; Q4_K_M without it") @RestQuery @Nullable
                    String quantisation,
            @Parameter(description = "Tokens of prompt and answer together; 8192 without it") @RestQuery @Nullable
                    Integer contextTokens) {
        List<String> asked = ids.stream().distinct().toList();
        if (asked.size() < FEWEST || asked.size() > MOST) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "Name two to four different models.")
                    .at(FieldError.of("id", "wrong-length", "min", "2", "max", "4"));
        }
        if (usedIn != null && !NATION.matcher(usedIn).matches()) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "Countries are ISO 3166-1 alpha-2 codes.")
                    .at(FieldError.of("usedIn", "unknown-value"));
        }
        List<Model> found = found(asked);
        FitChecks.Check check = hardware == null ? null : checks.of(found, hardware, quantisation, contextTokens);
        List<Side> sides = IntStream.range(0, found.size())
                .mapToObj(i -> side(
                        found.get(i),
                        usedIn,
                        check == null ? null : check.fitted().get(i).fit()))
                .toList();
        return ResponseBuilder.ok(
                        new Comparison(Formula.VERSION, usedIn, check == null ? null : check.hardware(), sides))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private List<Model> found(List<String> asked) {
        Map<String, Model> byId =
                models.withIds(asked).stream().collect(Collectors.toMap(Model::id, Function.identity()));
        List<FieldError> missing = IntStream.range(0, asked.size())
                .filter(i -> !byId.containsKey(asked.get(i)))
                .mapToObj(i -> FieldError.of("id[" + i + "]", "unknown-value"))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.notFound().at(missing);
        }
        return asked.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    private static Side side(Model model, @Nullable String usedIn, @Nullable FitView fit) {
        List<LicenceVerdict> verdicts = Stream.of(Use.values())
                .map(use -> model.licence().verdict(use, usedIn))
                .toList();
        return new Side(ModelSummary.of(model), verdicts, fit);
    }
}
