package org.capacitycommons.portal.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;
import org.capacitycommons.portal.words.Language;

/** The catalogue service, as much as the portal reads of it. */
@Path("/api/v1")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface CatalogApi {

    @GET
    @Path("models")
    Found search(
            @RestQuery MultivaluedMap<String, String> question,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean facets);

    @GET
    @Path("suggest")
    Suggestions suggest(@RestQuery String q);

    @GET
    @Path("languages")
    List<LanguageNames> languages();

    @GET
    @Path("hardware")
    Listing<Machine> hardware();

    @GET
    @Path("fits")
    Sizes fits(@RestQuery("id") List<String> ids, @RestQuery @Nullable String hardware);

    @GET
    @Path("models/{namespace}/{name}")
    Model model(@RestPath String namespace, @RestPath String name);

    @GET
    @Path("models/{namespace}/{name}/revisions")
    Listing<Revision> revisions(@RestPath String namespace, @RestPath String name, @RestQuery int limit);

    @GET
    @Path("licences/{id}")
    Licence licence(@RestPath String id);

    @GET
    @Path("models/compare")
    Comparison compare(
            @RestQuery("id") List<String> ids,
            @RestQuery @Nullable String usedIn,
            @RestQuery @Nullable String hardware);

    record Found(
            List<Model> items,
            long total,
            @Nullable Boolean totalExact,
            @Nullable String next,
            @Nullable Map<String, List<FacetValue>> facets,
            @Nullable List<Relaxation> withoutOne,
            @Nullable String didYouMean) {
        /** Where the service does not say, it has counted. */
        boolean counted() {
            return totalExact == null || totalExact;
        }
    }

    record Relaxation(String parameter, long count) {}

    record Suggestions(List<Suggestion> items) {}

    record Suggestion(String id, String name, String developer) {}

    record LanguageNames(
            String code,
            Map<String, String> names,
            @JsonProperty("native") @Nullable String ownName) {}

    record Machine(
            String id,
            String name,
            @Nullable Map<String, String> names,
            String kind,
            @Nullable String memoryGb) {
        /** What it is called in a language; names of products are the same in all. */
        String in(Language language) {
            return names == null ? name : names.getOrDefault(language.code(), name);
        }
    }

    record Sizes(List<Sized> items) {}

    record Sized(String modelId, @Nullable Fit fit, Fit.Download download) {}

    record FacetValue(String value, long count) {}

    record Licence(
            String id,
            String name,
            boolean spdx,
            boolean osiApproved,
            @Nullable String url,
            Terms terms,
            @Nullable Map<String, List<Sentence>> plain,
            @Nullable String source,
            String certainty) {
        /** Its terms in sentences of a language; none where nobody wrote them. */
        Stream<Sentence> sentences(String language) {
            return plain == null ? Stream.empty() : plain.getOrDefault(language, List.of()).stream();
        }
    }

    record Terms(
            String commercialUse,
            String governmentUse,
            String derivatives,
            String redistribution,
            @Nullable Territory territory,
            @Nullable UserCap userCap,
            String displayDuty,
            String fieldOfUse,
            String inheritsFromBase) {
        /** What is asked of a licence, in the order in which people ask it. */
        Map<String, String> asked() {
            var asked = new LinkedHashMap<String, String>();
            asked.put("governmentUse", governmentUse);
            asked.put("commercialUse", commercialUse);
            asked.put("derivatives", derivatives);
            asked.put("redistribution", redistribution);
            asked.put("territory", excluded().isEmpty() ? "YES" : "NO");
            if (userCap != null) {
                asked.put("userCap", userCap.consequence());
            }
            asked.put("displayDuty", displayDuty);
            asked.put("fieldOfUse", fieldOfUse);
            asked.put("inheritsFromBase", inheritsFromBase);
            return asked;
        }

        List<String> excluded() {
            return territory == null ? List.of() : territory.excluded();
        }
    }

    record Territory(List<String> excluded) {}

    record UserCap(long threshold, String consequence) {}

    @TemplateData
    record Sentence(String term, String text, @Nullable String clause) {}

    record Comparison(List<Side> items) {}

    record Side(
            Model model,
            List<LicenceVerdict> licence,
            @Nullable Fit fit) {}

    record Revision(
            String id,
            @Nullable String upstreamCommit,
            @Nullable String recordedOn,
            @Nullable String released,
            @Nullable String repository,
            @Nullable Long weightsBytes,
            @Nullable String quantisation,
            @Nullable List<WeightFile> files,
            @Nullable String source,
            @Nullable String note) {
        /** Its files; none where nobody recorded them. */
        List<WeightFile> known() {
            return files == null ? List.of() : files;
        }
    }

    record WeightFile(
            String path,
            @Nullable Long sizeBytes,
            @Nullable String sha256,
            @Nullable String quantisation) {}
}
