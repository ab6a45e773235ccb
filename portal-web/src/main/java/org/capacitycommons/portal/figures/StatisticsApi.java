package org.capacitycommons.portal.figures;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ProblemReader;

/** Statistics of the partner service. They are the same for everybody. */
@Path("/api/v1/statistics")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
interface StatisticsApi {

    @GET
    Statistics read(
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String stage);
}
