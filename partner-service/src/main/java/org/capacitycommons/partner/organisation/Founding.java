package org.capacitycommons.partner.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Makes organisations: an administrator at once, a person without one by asking. */
@ApplicationScoped
@Transactional
class Founding {
    private static final String ADD = """
            insert into organisation (nation, id, kind, name, verified, created_at, updated_at, iati_ref, website,
              requested_by, requested_by_name, verified_at, verified_by)
            values (:nation, :id, :kind, :name, :verified, cast(:now as timestamptz), cast(:now as timestamptz), :iati,
              :website, :asking, :asking_name, case when :verified then cast(:now as timestamptz) end, :verified_by)""";

    private final Session entities;
    private final OrganisationList list;
    private final IatiReferences references;
    private final Founders founders;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Founding(
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

    OrganisationProfile found(OrganisationFacts facts, Caller caller, String email) {
        mayFound(caller);
        List<FieldError> errors = new ArrayList<>(facts.problemsOfNew());
        if (errors.stream().noneMatch(error -> error.field().equals("nation")) && !isNation(facts.nation())) {
            errors.add(FieldError.of("nation", "not-an-option"));
        }
        OrganisationFacts.refuse(errors);
        if (!caller.isAdmin()) {
            founders.note(caller.person(), email);
            mustAskForOne(caller);
        }
        String id = add(facts, caller);
        deeds.record(
                id,
                caller.subject(),
                Deed.of(
                        caller.isAdmin() ? "organisation.create" : "organisation.request",
                        "organisation/" + id,
                        Map.of("name", facts.cleanName(), "kind", String.valueOf(facts.kind()))));
        if (!caller.isAdmin()) {
            notices.toOffice(
                    NoticeKind.ORGANISATION_REQUESTED, new About("organisation/" + id, facts.cleanName()), "request");
        }
        return list.required(id, caller);
    }

    private static void mayFound(Caller caller) {
        if (!caller.isAdmin() && caller.organisation() != null) {
            throw Refusal.of(
                    HttpProblem.FORBIDDEN, "Your account belongs to an organisation. Only administrators add others.");
        }
    }

    private boolean isNation(@Nullable String code) {
        return entities.createNativeQuery("select count(*) from nation where code = :code", Long.class)
                        .setParameter("code", code, String.class)
                        .getSingleResult()
                > 0;
    }

    private void mustAskForOne(Caller caller) {
        long waiting = entities.createNativeQuery(
                        "select count(*) from organisation where requested_by = :me and not verified", Long.class)
                .setParameter("me", caller.subject())
                .getSingleResult();
        if (waiting > 0) {
            throw Refusal.of(
                    PartnerProblem.ILLEGAL_MOVE, "You have asked for an organisation already. Wait for an answer.");
        }
    }

    private String add(OrganisationFacts facts, Caller caller) {
        String id = "org-"
                + entities.createNativeQuery("select nextval('organisation_number')", Long.class)
                        .getSingleResult();
        boolean admin = caller.isAdmin();
        references.mustBeFree(facts.cleanIatiId(), id, "iatiId");
        entities.createNativeMutationQuery(ADD)
                .setParameter("nation", facts.nation(), String.class)
                .setParameter("id", id)
                .setParameter("kind", facts.kind(), String.class)
                .setParameter("name", facts.cleanName())
                .setParameter("verified", admin)
                .setParameter("now", clock.instant().toString())
                .setParameter("iati", facts.cleanIatiId(), String.class)
                .setParameter("website", facts.cleanWebsite(), String.class)
                .setParameter("asking", admin ? null : caller.subject(), String.class)
                .setParameter("asking_name", admin ? null : caller.name(), String.class)
                .setParameter("verified_by", admin ? caller.subject() : null, String.class)
                .executeUpdate();
        return id;
    }
}
