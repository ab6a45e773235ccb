package org.capacitycommons.portal.look;

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
    private final Frame frame;

    AssetResource(Frame frame) {
        this.frame = frame;
    }

    @GET
    @Path("{name}")
    @NonBlocking
    public RestResponse<String> asset(@RestPath String name) {
        Asset asset = frame.find(name).orElseThrow(NotFoundException::new);
        return RestResponse.ResponseBuilder.ok(asset.content())
                .header("Content-Type", asset.mediaType())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
