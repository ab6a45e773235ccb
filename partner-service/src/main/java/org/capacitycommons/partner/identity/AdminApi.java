package org.capacitycommons.partner.identity;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The few calls of Keycloak's admin API for people of one realm. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AdminApi {

    @GET
    List<JsonNode> search(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery String email, @RestQuery boolean exact);

    @POST
    void create(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, JsonNode account);

    @GET
    @Path("{id}")
    JsonNode read(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id);

    @PUT
    @Path("{id}")
    void write(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id, JsonNode account);

    @DELETE
    @Path("{id}")
    void remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id);

    @PUT
    @Path("{id}/reset-password")
    void password(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id, Map<String, Object> password);

    @GET
    @Path("{id}/role-mappings/realm")
    List<RealmRole> roles(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id);

    /** The roles that this service account may give to that account. */
    @GET
    @Path("{id}/role-mappings/realm/available")
    List<RealmRole> available(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id);

    @POST
    @Path("{id}/role-mappings/realm")
    void give(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id, List<RealmRole> roles);

    @DELETE
    @Path("{id}/role-mappings/realm")
    void take(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id, List<RealmRole> roles);

    @POST
    @Path("{id}/logout")
    void endSessions(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestPath String id);

    /** A role of the realm, by the id that only this realm knows. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RealmRole(String id, String name) {}
}
