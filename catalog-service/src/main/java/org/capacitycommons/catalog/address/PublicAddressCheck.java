package org.capacitycommons.catalog.address;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Refuses to start without a public address, except locally: answers that caches keep must not say an address that a
 * caller chose with the header Host.
 */
@Singleton
class PublicAddressCheck {
    private static final String LOCAL = "local";

    private final AddressConfig config;

    PublicAddressCheck(AddressConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        require(
                LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.isProfileActive(LOCAL),
                config.publicUrl().isPresent());
    }

    static void require(boolean needed, boolean present) {
        if (needed && !present) {
            throw new IllegalStateException(
                    "CATALOG_PUBLIC_URL is not set: name the address under which others reach this service");
        }
    }
}
