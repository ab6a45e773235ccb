package org.capacitycommons.portal.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Listing;

/** The logs of both services, for pages. */
@ApplicationScoped
class AuditLogs {
    private static final int PAGE = 50;
    private static final String CATALOGUE_CHAIN = "catalog";

    private final PartnerAuditApi partner;
    private final CatalogAuditApi catalog;

    AuditLogs(@RestClient PartnerAuditApi partner, @RestClient CatalogAuditApi catalog) {
        this.partner = partner;
        this.catalog = catalog;
    }

    /** Which service's log. */
    enum Log {
        PARTNER,
        CATALOG
    }

    Listing<Deed> deeds(Log log, @Nullable String cursor) {
        return switch (log) {
            case PARTNER -> Calls.read(() -> partner.deeds(cursor, PAGE));
            case CATALOG -> Calls.read(() -> catalog.deeds(cursor, PAGE));
        };
    }

    Verification verify(Log log) {
        return switch (log) {
            case PARTNER -> ofPartner(Calls.read(partner::verify));
            case CATALOG -> ofCatalog(Calls.read(catalog::verify));
        };
    }

    private static Verification ofPartner(PartnerAuditApi.Checked found) {
        var broken = found.chains().stream()
                .filter(chain -> !chain.intact())
                .map(chain -> new Verification.Break(
                        chain.chain(), chain.brokenAt() == null ? 0 : chain.brokenAt(), chain.reason()))
                .toList();
        return new Verification(found.intact(), found.events(), broken);
    }

    private static Verification ofCatalog(CatalogAuditApi.Checked found) {
        List<Verification.Break> broken = found.intact()
                ? List.of()
                : List.of(new Verification.Break(CATALOGUE_CHAIN, found.events() + 1, found.reason()));
        return new Verification(found.intact(), found.events(), broken);
    }
}
