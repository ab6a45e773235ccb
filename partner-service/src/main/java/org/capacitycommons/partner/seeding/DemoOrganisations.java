package org.capacitycommons.partner.seeding;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.organisation.Organisation;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.security.Caller.Membership;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.OrganisationKind;
import org.capacitycommons.partner.security.SystemWork;

/** The organisations of the demo accounts. Their names say what they are, so that nobody takes them for real ones. */
@Singleton
class DemoOrganisations {
    private static final List<Membership> ALL = List.of(
            new Membership(
                    "demo-ke-agriculture",
                    "Ministry of Agriculture (demonstration), Kenya",
                    OrganisationKind.MINISTRY,
                    "KE"),
            new Membership(
                    "demo-sn-health", "Ministry of Health (demonstration), Senegal", OrganisationKind.MINISTRY, "SN"),
            new Membership(
                    "demo-cn-model-lab", "Open Model Lab (demonstration), China", OrganisationKind.PARTNER, "CN"),
            new Membership(
                    "demo-za-university", "University (demonstration), South Africa", OrganisationKind.PARTNER, "ZA"));

    private final Organisations organisations;
    private final Deeds deeds;
    private final Clock clock;

    DemoOrganisations(Organisations organisations, Deeds deeds, Clock clock) {
        this.organisations = organisations;
        this.deeds = deeds;
        this.clock = clock;
    }

    void addMissing() {
        for (Membership demo : ALL) {
            if (organisations.membership(demo.id()).isEmpty()) {
                organisations.persist(Organisation.verified(demo, clock.instant()));
                deeds.record(
                        demo.id(),
                        SystemWork.ACTOR,
                        Deed.of("organisation.create", "organisation/" + demo.id(), Map.of("name", demo.name())));
            }
        }
        organisations.flush();
    }
}
