package org.capacitycommons.partner.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The calls to catalog-service, with the little of its answers that this service reads. */
@Path("/api/v1")
@RegisterRestClient(configKey = "catalog")
interface CatalogApi {

    @GET
    @Path("models/{namespace}/{name}")
    Model model(@RestPath String namespace, @RestPath String name);

    @GET
    @Path("models/{namespace}/{name}/revisions/{revision}")
    Revision revision(@RestPath String namespace, @RestPath String name, @RestPath String revision);

    @GET
    @Path("licences/{id}")
    LicenceText licence(@RestPath String id);

    @GET
    @Path("advisories")
    AdvisoryPage advisories(@RestQuery @Nullable String after, @RestQuery int limit);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdvisoryPage(List<Advisory> items, String cursor, boolean more) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Advisory(
            String id,
            long version,
            String model,
            String kind,
            String severity,
            String title,
            @Nullable String text,
            @Nullable String action,
            boolean allRevisions,
            @Nullable List<String> revisions,
            String state,
            @Nullable String withdrawnReason,
            @Nullable String source,
            @Nullable String sourceUrl,
            Instant publishedAt,
            Instant updatedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Model(String id, Licence licence) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Licence(@Nullable String id, @Nullable String name, String status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revision(
            String id,
            @Nullable String upstreamCommit,
            @Nullable List<Catalog.File> files) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LicenceText(String id, Map<String, Object> terms) {}
}
