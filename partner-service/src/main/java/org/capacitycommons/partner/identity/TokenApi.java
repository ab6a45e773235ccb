package org.capacitycommons.partner.identity;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jboss.resteasy.reactive.RestForm;

/** Where the service account gets its tokens. */
@Path("protocol/openid-connect/token")
interface TokenApi {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Token token(
            @RestForm("grant_type") String grantType,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(
            @JsonProperty("access_token") String value,
            @JsonProperty("expires_in") long seconds) {

        /** Without the token: this text may end up in a log. */
        @Override
        public String toString() {
            return "Token[" + seconds + " s]";
        }
    }
}
