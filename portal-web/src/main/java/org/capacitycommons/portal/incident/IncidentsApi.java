package org.capacitycommons.portal.incident;

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
import org.capacitycommons.portal.session.CallerHeaders;

/** Incidents, in the partner service. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface IncidentsApi {

    @GET
    @Path("deployments/{deployment}/incidents")
    Listing<Incident> of(@RestPath String deployment, @RestQuery int limit);

    @GET
    @Path("deployments/{deployment}/incidents/{id}")
    Incident incident(@RestPath String deployment, @RestPath String id);

    @GET
    @Path("incidents/{id}/trace")
    Trace trace(@RestPath String id);

    /** From an incident to every other deployment of the same revisions. */
    record Trace(String deployment, List<SameRevision> models) {}

    /** One revision, and who else runs it. */
    record SameRevision(String model, String revision, List<Other> others) {}

    /** Another deployment that runs it. */
    @TemplateData
    record Other(
            String id,
            String title,
            @Nullable Map<String, String> titles,
            String nation,
            @Nullable String stage) {

        String titleIn(String language) {
            return titles == null ? title : titles.getOrDefault(language, title);
        }
    }
}
