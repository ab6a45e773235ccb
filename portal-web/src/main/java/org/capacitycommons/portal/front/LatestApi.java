package org.capacitycommons.portal.front;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ProblemReader;

/** What changed last among public deployments; the list of the partner service has the newest first. */
@Path("/api/v1/deployments")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
interface LatestApi {

    @GET
    Changed latest(@RestQuery int limit);

    record Changed(List<Deployment> items) {}

    record Deployment(
            String id, String title, @Nullable Map<String, String> titles, String nation, Instant updatedAt) {}
}
