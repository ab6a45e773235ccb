package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The catalogue service, as much as the portal reads of it. */
@Path("/api/v1")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface CatalogApi {

    @GET
    @Path("models")
    Found search(
            @RestQuery @Nullable String q,
            @BeanParam FacetParams facetParams,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean facets);

    @GET
    @Path("models/{namespace}/{name}")
    Model model(@RestPath String namespace, @RestPath String name);

    @GET
    @Path("models/{namespace}/{name}/revisions")
    Listing<Revision> revisions(@RestPath String namespace, @RestPath String name, @RestQuery int limit);

    @GET
    @Path("models/{namespace}/{name}/prices")
    Listing<Offer> prices(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("licences/{id}")
    Licence licence(@RestPath String id);

    record Found(
            List<Model> items,
            long total,
            @Nullable String next,
            @Nullable Map<String, List<FacetValue>> facets,
            @Nullable String didYouMean) {}

    record FacetValue(String value, long count) {}

    record Licence(
            String id,
            @Nullable String name,
            @Nullable Map<String, List<Sentence>> plain,
            @Nullable String url) {}

    record Sentence(String term, @Nullable String verdict, String text) {}

    record Revision(
            String id,
            @Nullable String upstreamCommit,
            @Nullable String recordedOn,
            @Nullable String released,
            @Nullable String note) {}

    record Offer(
            Provider provider,
            String offerId,
            String kind,
            @Nullable String input,
            @Nullable String output,
            String currency,
            @Nullable String since,
            @Nullable String readOn,
            @Nullable String match) {}

    record Provider(String id, String name) {}
}
