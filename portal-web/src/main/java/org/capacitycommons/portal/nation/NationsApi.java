package org.capacitycommons.portal.nation;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;

/** The partner service's table of nations, as much as the portal reads of it. It is the same for everybody. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
interface NationsApi {

    @GET
    @Path("nations")
    Listing<Nation> nations(@RestQuery int limit, @RestQuery @Nullable String cursor);

    @GET
    @Path("nations/{code}")
    NationRecord nation(@RestPath String code);

    @GET
    @Path("sectors")
    List<Sector> sectors();

    record Nation(
            String code,
            Map<String, String> names,
            @Nullable String region,
            @Nullable BeltAndRoad beltAndRoad) {}

    @TemplateData
    record BeltAndRoad(
            String status,
            String certainty,
            @Nullable String source,
            @Nullable String validFrom,
            @Nullable String validTo) {}

    record Sector(String code, @Nullable Map<String, String> names) {}
}
