package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.capacitycommons.partner.security.Caller.Membership;
import org.capacitycommons.partner.security.OrganisationKind;

/** Offers for tests of rules. */
public final class SampleOffers {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Membership LAB =
            new Membership("demo-cn-model-lab", "Open Model Lab", OrganisationKind.PARTNER, "CN");

    private SampleOffers() {}

    public static SupportOffer open(
            SupportKind kind, List<String> nations, List<String> sectors, List<String> languages, LocalDate until) {
        var input = new SupportOfferInput.Checked(
                kind, "Help", "For whoever needs it", new BigDecimal("500"), null, nations, sectors, languages, until);
        SupportOffer offer = SupportOffer.draft("O-1", LAB, input, NOON);
        offer.publish(LocalDate.parse("2026-11-24"), NOON);
        return offer;
    }
}
