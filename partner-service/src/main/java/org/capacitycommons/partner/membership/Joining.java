package org.capacitycommons.partner.membership;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.OrganisationKind;
import org.capacitycommons.partner.security.Role;

/** Writes down that somebody belongs to an organisation, and asks that the identity provider learns of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Joining {
    private static final String JOIN = """
            insert into membership (organisation, subject, role, account_role, state, since, changed_by)
            values (:organisation, :subject, :role, :account, 'ACTIVE', cast(:now as timestamptz), :by)
            on conflict (organisation, subject) do update set role = excluded.role, state = 'ACTIVE', left_at = null,
              account_role = excluded.account_role, since = excluded.since, changed_by = excluded.changed_by,
              version = membership.version + 1""";

    private final Session entities;
    private final AccountChanges accounts;
    private final Clock clock;

    Joining(Session entities, AccountChanges accounts, Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.clock = clock;
    }

    void join(String organisation, String subject, MemberRole role, String by) {
        OrganisationKind kind = OrganisationKind.valueOf(
                entities.createNativeQuery("select kind from organisation where id = :id", String.class)
                        .setParameter("id", organisation)
                        .getSingleResult());
        entities.createNativeMutationQuery(JOIN)
                .setParameter("organisation", organisation)
                .setParameter("subject", subject)
                .setParameter("role", role.name())
                .setParameter("account", accountRole(kind))
                .setParameter("now", clock.instant().toString())
                .setParameter("by", by)
                .executeUpdate();
        accounts.changed(subject);
    }

    /** The role of an account that fits an organisation of that kind. */
    static String accountRole(OrganisationKind kind) {
        return switch (kind) {
            case MINISTRY -> Role.MINISTRY;
            case PARTNER -> Role.PARTNER;
            case ADMINISTERING_BODY -> Role.ADMIN;
        };
    }
}
