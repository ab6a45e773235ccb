package org.capacitycommons.partner.person;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.partner.security.Person;

/** Knows people by their subject at the identity provider. */
@ApplicationScoped
@Transactional
public class People {
    private static final String NOTE = """
            insert into person (subject, name, email, known_since, updated_at)
            values (:subject, :name, :email, cast(:now as timestamptz), cast(:now as timestamptz))
            on conflict (subject) do update set name = excluded.name, email = coalesce(excluded.email, person.email)
            where person.erased_at is null
              and (person.name, coalesce(person.email, '')) is distinct from
                  (excluded.name, coalesce(excluded.email, person.email, ''))""";

    private final Session entities;
    private final Clock clock;

    People(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Notes somebody who is acting, as their token names them. Whoever was erased stays so.
     *
     * @param email empty where the token says none; a known address stays then
     */
    public void note(Person person, String email) {
        entities.createNativeMutationQuery(NOTE)
                .setParameter("subject", person.subject())
                .setParameter("name", person.name())
                .setParameter("email", email.isEmpty() ? null : email, String.class)
                .setParameter("now", clock.instant().toString())
                .executeUpdate();
    }

    /** Lets letters come in a language for as long as the person has chosen none. */
    public void suggestLanguage(String subject, String language) {
        entities.createNativeMutationQuery("update person set language = :language"
                        + " where subject = :subject and version = 0 and erased_at is null")
                .setParameter("language", language)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
