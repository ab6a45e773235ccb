package org.capacitycommons.portal.catalog;

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

/** Where a model runs: the partner service knows. */
@Path("/api/v1/models")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface RunningApi {

    @GET
    @Path("{namespace}/{name}/deployments")
    Listing<Running> deployments(@RestPath String namespace, @RestPath String name, @RestQuery int limit);

    /** A deployment that runs the model. */
    @TemplateData
    record Running(
            String id,
            String title,
            @Nullable Map<String, String> titles,
            String nation,
            @Nullable String stage) {
        /** Its title in a language; in its own one where nobody translated it. */
        public String in(String language) {
            return titles == null ? title : titles.getOrDefault(language, title);
        }
    }
}
