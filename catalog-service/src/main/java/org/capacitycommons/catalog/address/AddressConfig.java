package org.capacitycommons.catalog.address;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Settings of the public address. */
@ConfigMapping(prefix = "catalog")
interface AddressConfig {
    /**
     * Address under which others reach this service, without a slash at its end. Behind a proxy it has to be set: the
     * headers in which a proxy tells it can be sent by anybody and are not read. Without it the service starts only in
     * the profile {@code local} and in tests, and uses the address of the request.
     */
    Optional<URI> publicUrl();
}
