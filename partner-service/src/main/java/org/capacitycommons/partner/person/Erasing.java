package org.capacitycommons.partner.person;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.outbox.Outbox;
import org.capacitycommons.partner.outbox.Topic;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/**
 * Forgets somebody who asks for it: their name is replaced wherever it is shown, what only they need is deleted, their
 * account is taken away. The audit trail never held the name; it keeps the subject, which points to nobody any more.
 */
@ApplicationScoped
@Transactional
class Erasing {
    private static final List<String> KEPT = List.of("audit-trail", "submitted-text", "what-organisations-typed");

    private final Session entities;
    private final People people;
    private final Outbox outbox;
    private final Deeds deeds;
    private final Clock clock;

    Erasing(Session entities, People people, Outbox outbox, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.outbox = outbox;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Schema(description = "What is left of somebody.")
    record Erased(
            @Schema(description = "Shown in place of the name from now on", examples = "person-1f0c6a1e0c2d")
            String pseudonym,

            @Schema(
                    description =
                            "What stays as it was: audit-trail (knows the subject only), submitted-text (evidence "
                                    + "with a hash), what-organisations-typed (answers about a ministry's own contacts)")
            List<String> kept) {}

    @Schema(description = "Something that others wait for.")
    record Unfinished(
            @Schema(examples = "project/P-1042") String record,
            @Schema(examples = "review-open") String why) {}

    Erased erase(boolean confirmed, Caller caller, String email) {
        if (!confirmed) {
            throw Refusal.of(HttpProblem.VALIDATION, "Nothing is erased unless 'confirm' is true: it can't be undone.")
                    .at(FieldError.of("confirm", "required"));
        }
        people.note(caller.person(), email);
        List<Unfinished> unfinished = unfinished(caller.subject());
        if (!unfinished.isEmpty()) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "Others wait for something that you have in hand. Finish it or give it away first.")
                    .with("missing", unfinished);
        }
        deeds.record(
                caller.subject(),
                caller.subject(),
                Deed.of("person.erase", "person/" + caller.subject(), Map.of("state", "ERASED")));
        String pseudonym = entities.createNativeQuery(
                        "select forget_person(:me, cast(:now as timestamptz))", String.class)
                .setParameter("me", caller.subject())
                .setParameter("now", clock.instant().toString())
                .getSingleResult();
        outbox.add(Topic.IDENTITY, "identity/erased/" + caller.subject(), Map.of("subject", caller.subject()));
        return new Erased(pseudonym, KEPT);
    }

    private List<Unfinished> unfinished(String subject) {
        return entities.createNativeQuery("select record, why from unfinished_of(:me)", Tuple.class)
                .setParameter("me", subject)
                .getResultStream()
                .map(row -> new Unfinished(row.get("record", String.class), row.get("why", String.class)))
                .toList();
    }
}
