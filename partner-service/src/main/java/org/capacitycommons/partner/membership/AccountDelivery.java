package org.capacitycommons.partner.membership;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.identity.Accounts;
import org.capacitycommons.partner.outbox.Delivery;
import org.capacitycommons.partner.outbox.Errand;
import org.capacitycommons.partner.outbox.Topic;

/** Tells the identity provider where somebody belongs, as our list says at that moment. */
@ApplicationScoped
class AccountDelivery implements Delivery {
    private static final String STANDING = """
            select o.id, o.nation, m.role, m.account_role from membership m join organisation o on o.id = m.organisation
            where m.subject = :subject and m.state = 'ACTIVE' order by m.since desc""";

    private final Session entities;
    private final Accounts accounts;

    AccountDelivery(Session entities, Accounts accounts) {
        this.entities = entities;
        this.accounts = accounts;
    }

    @Override
    public Topic topic() {
        return Topic.IDENTITY;
    }

    /** Looks again afterwards: another replica may have told an older truth in the meantime. */
    @Override
    public void deliver(Errand errand) {
        String subject = errand.payload().path("subject").asText();
        if (isErased(subject)) {
            accounts.remove(subject);
            return;
        }
        Accounts.@Nullable Belonging told;
        Accounts.@Nullable Belonging now = belonging(subject);
        do {
            told = now;
            accounts.belong(subject, told);
            now = belonging(subject);
        } while (!Objects.equals(told, now));
    }

    private Accounts.@Nullable Belonging belonging(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(STANDING, Tuple.class)
                        .setParameter("subject", subject)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(row -> new Accounts.Belonging(
                                row.get("id", String.class),
                                row.get("nation", String.class),
                                row.get("role", String.class),
                                row.get("account_role", String.class)))
                        .orElse(null));
    }

    private boolean isErased(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                        "select count(*) from person where subject = :subject and erased_at is not null",
                                        Long.class)
                                .setParameter("subject", subject)
                                .getSingleResult()
                        > 0);
    }
}
