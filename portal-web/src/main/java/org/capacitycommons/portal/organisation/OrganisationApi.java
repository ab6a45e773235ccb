package org.capacitycommons.portal.organisation;

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
import org.capacitycommons.portal.session.CallerHeaders;

/** Organisations and what is public of their work, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface OrganisationApi {

    @GET
    @Path("organisations/{id}")
    Organisation organisation(@RestPath String id);

    @GET
    @Path("deployments")
    Listing<Deployment> deployments(
            @RestQuery String organisation, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("offers")
    Listing<Offer> offers(@RestQuery String organisation, @RestQuery int limit);

    @TemplateData
    record Organisation(
            String id,
            String name,
            String kind,
            String nation,
            boolean verified,
            @Nullable String iatiId,
            @Nullable String website) {

        /** An address that a browser may follow; anything else is not offered. */
        public boolean reachable() {
            return website != null && (website.startsWith("https://") || website.startsWith("http://"));
        }
    }

    @TemplateData
    record Deployment(String id, String title, @Nullable String stage) {}

    @TemplateData
    record Offer(String id, String title, String kind, String openUntil) {}
}
