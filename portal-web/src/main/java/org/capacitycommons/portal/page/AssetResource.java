package org.capacitycommons.portal.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.NonBlocking;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/assets")
@PermitAll
class AssetResource {

    @GET
    @Path("{name}")
    @NonBlocking
    public RestResponse<String> asset(@RestPath String name) {
        Assets.Asset asset = Assets.find(name).orElseThrow(NotFoundException::new);
        return RestResponse.ResponseBuilder.ok(asset.content())
                .header("Content-Type", asset.mediaType())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
