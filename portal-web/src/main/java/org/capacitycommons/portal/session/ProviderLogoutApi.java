package org.capacitycommons.portal.session;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Ending a session at the identity provider in the name of who holds its refresh token. */
@Path("/protocol/openid-connect/logout")
@RegisterRestClient(configKey = "identity")
interface ProviderLogoutApi {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response end(
            @FormParam("client_id") String client,
            @FormParam("client_secret") String secret,
            @FormParam("refresh_token") String refreshToken);
}
