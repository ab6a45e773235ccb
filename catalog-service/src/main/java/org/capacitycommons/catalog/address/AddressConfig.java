package org.capacitycommons.catalog.address;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Settings of the public address. */
@ConfigMapping(prefix = "catalog")
interface AddressConfig {
    /**
     * Address under which others reach this service, without a slash at its end. Behind a proxy it has to be set: the
     * headers in which a proxy tells it can be sent by anybody and are not read. Without it the address of the request
     * is used, which is right where no proxy stands in front.
     */
    Optional<URI> publicUrl();
}
