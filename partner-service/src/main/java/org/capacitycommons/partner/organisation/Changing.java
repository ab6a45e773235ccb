package org.capacitycommons.partner.organisation;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Changes what is known of an organisation, and confirms one that somebody asked for. */
@ApplicationScoped
@Transactional
class Changing {
    private static final String EDIT = """
            update organisation set name = :name, iati_ref = :iati, website = :website, version = version + 1,
              updated_at = cast(:now as timestamptz) where id = :id and version = :version""";
    private static final String VERIFY = """
            update organisation set verified = true, verified_at = cast(:now as timestamptz), verified_by = :by,
              version = version + 1, updated_at = cast(:now as timestamptz)
            where id = :id and version = :version and not verified""";

    private final Session entities;
    private final OrganisationList list;
    private final IatiReferences references;
    private final Founders founders;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Changing(
            Session entities,
            OrganisationList list,
            IatiReferences references,
            Founders founders,
            Deeds deeds,
            Notices notices,
            Clock clock) {
        this.entities = entities;
        this.list = list;
        this.references = references;
        this.founders = founders;
        this.deeds = deeds;
        this.notices = notices;
        this.clock = clock;
    }

    OrganisationProfile edit(String id, OrganisationFacts facts, RecordVersion read, Caller caller) {
        OrganisationProfile before = list.required(id, caller);
        if (!OrganisationMay.edit(caller, id)) {
            throw Refusal.of(
                    HttpProblem.FORBIDDEN, "Only a submitter of this organisation or an administrator edits it.");
        }
        read.mustMatch(before.version());
        OrganisationFacts.refuse(facts.problems());
        references.mustBeFree(facts.cleanIatiId(), id, "iatiId");
        int changed = entities.createNativeMutationQuery(EDIT)
                .setParameter("name", facts.cleanName())
                .setParameter("iati", facts.cleanIatiId(), String.class)
                .setParameter("website", facts.cleanWebsite(), String.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("id", id)
                .setParameter("version", before.version())
                .executeUpdate();
        mustHaveChanged(changed);
        OrganisationProfile after = list.required(id, caller);
        deeds.record(
                id,
                caller.subject(),
                Deed.of("organisation.edit", "organisation/" + id, shown(after)).before(shown(before)));
        return after;
    }

    OrganisationProfile verify(String id, RecordVersion read, Caller caller) {
        OrganisationProfile asked = list.required(id, caller);
        if (!caller.isAdmin()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only administrators confirm organisations.");
        }
        read.mustMatch(asked.version());
        if (asked.verified()) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This organisation is confirmed already.");
        }
        references.mustBeFree(asked.iatiId(), id, "iatiId");
        int changed = entities.createNativeMutationQuery(VERIFY)
                .setParameter("now", clock.instant().toString())
                .setParameter("by", caller.subject())
                .setParameter("id", id)
                .setParameter("version", asked.version())
                .executeUpdate();
        mustHaveChanged(changed);
        String asking = asking(id);
        if (asking != null) {
            founders.join(id, asking, caller);
            notices.toPerson(
                    asking,
                    NoticeKind.ORGANISATION_VERIFIED,
                    new About("organisation/" + id, asked.name()),
                    "verified");
        }
        deeds.record(
                id, caller.subject(), Deed.of("organisation.verify", "organisation/" + id, Map.of("verified", true)));
        return list.required(id, caller);
    }

    private @Nullable String asking(String id) {
        String subject = entities.createNativeQuery(
                        "select coalesce(requested_by, '') from organisation where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
        return subject.isEmpty() ? null : subject;
    }

    private static Map<String, String> shown(OrganisationProfile profile) {
        return Map.of(
                "name", profile.name(),
                "iatiId", String.valueOf(profile.iatiId()),
                "website", String.valueOf(profile.website()));
    }

    private static void mustHaveChanged(int changed) {
        if (changed == 0) {
            throw Refusal.of(HttpProblem.LOST_RACE, "The organisation was changed at the same moment. Read it again.");
        }
    }
}
