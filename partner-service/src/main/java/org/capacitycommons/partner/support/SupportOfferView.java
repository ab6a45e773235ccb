package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.organisation.OrganisationRef;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;

/** A support offer as one reader sees it. */
@Schema(name = "SupportOffer", description = "What a partner puts on the table.")
public record SupportOfferView(
        @Schema(examples = "O-3001") String id,
        long version,

        @Schema(description = "As it stands today: time and capacity close an offer by themselves")
        OfferState state,

        @Schema(description = "Why it is closed") @Nullable Closing closing,

        SupportKind kind,

        @Schema(description = "In what the capacity is counted", examples = "GPU-hours")
        String unit,

        @Schema(description = "ISO 4217, for money only") @Nullable
        String currency,

        String title,
        String text,

        @Schema(description = "How much there is, as a decimal text", examples = "500")
        String capacity,

        @Schema(description = "How much nobody has taken up yet", examples = "320")
        String left,

        @Schema(description = "ISO 3166-1 alpha-2; empty for every nation")
        List<String> nations,

        @Schema(description = "Codes of sectors; empty for every sector")
        List<String> sectors,

        @Schema(description = "BCP 47") List<String> languages,

        LocalDate openUntil,
        OrganisationRef organisation,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, publish, close, propose-match")
        List<String> may) {

    static SupportOfferView of(
            SupportOffer offer, BigDecimal reserved, OrganisationRef organisation, LocalDate today, Caller caller) {
        OfferStanding standing = offer.standing(reserved, today);
        return new SupportOfferView(
                offer.id(),
                offer.version(),
                standing.state(),
                standing.closing(),
                offer.kind(),
                offer.kind().unit(),
                offer.currency(),
                offer.title(),
                offer.text(),
                Quantity.text(offer.capacity()),
                Quantity.text(standing.left()),
                offer.nations(),
                offer.sectors(),
                offer.languages(),
                offer.openUntil(),
                organisation,
                offer.createdAt(),
                offer.updatedAt(),
                may(offer, standing, caller));
    }

    private static List<String> may(SupportOffer offer, OfferStanding standing, Caller caller) {
        List<String> may = new ArrayList<>();
        boolean own = caller.isPartnerOf(offer.organisation());
        boolean submits = own && caller.memberRole() == MemberRole.SUBMITTER;
        if ((own && offer.state() == OfferState.DRAFT) || (submits && offer.state() == OfferState.OPEN)) {
            may.add("edit");
        }
        if (submits && offer.state() == OfferState.DRAFT) {
            may.add("publish");
        }
        if (submits && offer.state() == OfferState.OPEN) {
            may.add("close");
        }
        boolean ministrySubmits = caller.isMinistry() && caller.memberRole() == MemberRole.SUBMITTER;
        if (standing.state() == OfferState.OPEN && (submits || ministrySubmits)) {
            may.add("propose-match");
        }
        return may;
    }
}
