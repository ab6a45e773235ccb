package org.capacitycommons.partner.membership;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import org.capacitycommons.partner.mail.Letter;
import org.capacitycommons.partner.mail.MailSettings;
import org.capacitycommons.partner.mail.Post;
import org.capacitycommons.partner.outbox.Delivery;
import org.capacitycommons.partner.outbox.Errand;
import org.capacitycommons.partner.outbox.Topic;
import org.capacitycommons.partner.words.Language;
import org.capacitycommons.partner.words.Wording;

/**
 * Sends the letter of an invitation. Each try makes a word of its own and lets it open the invitation before the letter
 * leaves: so no word ever waits anywhere to be read, and whichever letter arrives works.
 */
@ApplicationScoped
class InvitationDelivery implements Delivery {
    private final Session entities;
    private final Invitations invitations;
    private final Post post;
    private final MailSettings settings;

    InvitationDelivery(Session entities, Invitations invitations, Post post, MailSettings settings) {
        this.entities = entities;
        this.invitations = invitations;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public Topic topic() {
        return Topic.INVITATION;
    }

    @Override
    public void deliver(Errand errand) {
        String id = errand.payload().path("invitation").asText();
        letter(id, errand.key()).ifPresent(post::send);
    }

    private Optional<Letter> letter(String id, String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Word word = Word.random();
            return invitations.letOpen(id, word)
                    ? invitations.find(id).map(invitation -> letter(invitation, word, key))
                    : Optional.empty();
        });
    }

    private Letter letter(Invitations.Stored invitation, Word word, String key) {
        String name = entities.createNativeQuery("select name from organisation where id = :id", String.class)
                .setParameter("id", invitation.view().organisation())
                .getSingleResult();
        Language language = Language.orEnglish(invitation.language());
        Wording words = Wording.in(language);
        String link = settings.portal() + "/" + language.code() + "/invitations/" + word.value();
        String until = words.moment(invitation.view().expiresAt());
        return new Letter(
                key,
                invitation.view().email(),
                language,
                words.text("invitation.subject", name),
                words.letter("invitation.letter", name, link, until));
    }
}
