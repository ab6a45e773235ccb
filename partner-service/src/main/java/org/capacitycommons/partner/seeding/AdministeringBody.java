package org.capacitycommons.partner.seeding;

import java.time.Clock;
import java.util.Map;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.organisation.Organisation;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.security.Caller.Membership;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.OrganisationKind;
import org.capacitycommons.partner.security.SystemWork;

/** The organisation that administrators belong to. Without it nobody could make another one. */
@Singleton
class AdministeringBody {
    static final String ID = "commons-office";

    private final Organisations organisations;
    private final Deeds deeds;
    private final Clock clock;
    private final SeedSettings settings;

    AdministeringBody(Organisations organisations, Deeds deeds, Clock clock, SeedSettings settings) {
        this.organisations = organisations;
        this.deeds = deeds;
        this.clock = clock;
        this.settings = settings;
    }

    void addMissing() {
        if (organisations.membership(ID).isPresent()) {
            return;
        }
        // In a demonstration its name says so, so that nobody takes it for a real one.
        String name = settings.office() + (settings.demo() ? " (demonstration)" : "");
        organisations.persist(Organisation.verified(
                new Membership(ID, name, OrganisationKind.ADMINISTERING_BODY, "XX"), clock.instant()));
        deeds.record(ID, SystemWork.ACTOR, Deed.of("organisation.create", "organisation/" + ID, Map.of("name", name)));
        organisations.flush();
    }
}
