package org.capacitycommons.partner.iati;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes the open data, and where. */
@ConfigMapping(prefix = "commons.publishing")
interface Publishing {

    /**
     * The IATI organisation identifier of the administering body.
     *
     * <p>The default is an example that the standard reserves. Changed later, every activity of the export gets another
     * identifier, and readers take each for a new one: set it before the first publication.
     */
    @WithDefault("XE-EXAMPLE-COMMONS")
    String reference();

    /** Code of the IATI list OrganisationType. */
    @WithDefault("40")
    String type();

    @WithDefault("AI Capacity Commons")
    String name();

    /** Where the public reaches this service, without a slash at the end; links in the export begin with it. */
    @WithDefault("http://127.0.0.1:8082")
    String address();

    /** The same as one value. */
    default Publisher publisher() {
        return new Publisher(reference(), type(), name(), address());
    }
}
