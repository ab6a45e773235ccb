package org.capacitycommons.portal.service;

import io.smallrye.config.ConfigMapping;

/** Where anybody reaches the open interfaces of the services, without a slash at the end. */
@ConfigMapping(prefix = "portal.public")
public interface PublicAddresses {

    /** The catalogue. Wrong, links to its exports lead nowhere. */
    String catalog();

    /** The partner service. Wrong, links to exports, bills of materials and documents lead nowhere. */
    String partner();
}
