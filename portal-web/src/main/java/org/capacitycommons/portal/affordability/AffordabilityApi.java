package org.capacitycommons.portal.affordability;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** The reckoning of the catalogue service. It stores nothing, so the question may be asked again at any time. */
@Path("/api/v1/affordability")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface AffordabilityApi {

    @POST
    Answer ask(Question question, @RestQuery int limit);
}
