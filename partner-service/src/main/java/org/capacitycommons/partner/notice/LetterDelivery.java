package org.capacitycommons.partner.notice;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

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

/** Writes a notice to its person by mail, in the person's language: what it is about, and a link; nothing else. */
@ApplicationScoped
class LetterDelivery implements Delivery {
    private static final String READ = """
            select i.kind, i.record, i.title, i.key, p.email, p.language
            from inbox i join person p on p.subject = i.subject where i.id = :id and p.email is not null""";

    private final Session entities;
    private final Post post;
    private final MailSettings settings;

    LetterDelivery(Session entities, Post post, MailSettings settings) {
        this.entities = entities;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public Topic topic() {
        return Topic.MAIL;
    }

    /** Whoever has no address, or asked to be forgotten meanwhile, gets none. */
    @Override
    public void deliver(Errand errand) {
        letter(errand.payload().path("item").asLong(), errand.key()).ifPresent(post::send);
    }

    private Optional<Letter> letter(long item, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("id", item)
                        .getResultStream()
                        .findFirst()
                        .map(row -> letter(row, id)));
    }

    private Letter letter(Tuple row, String id) {
        Language language = Language.orEnglish(row.get("language", String.class));
        Wording words = Wording.in(language);
        NoticeKind kind = NoticeKind.of(row.get("kind", String.class));
        String headline = words.text("notice." + kind.slug(), row.get("title", String.class));
        String link = settings.portal() + kind.path(language.code(), row.get("record", String.class));
        String text = words.letter("letter", headline, link);
        return new Letter(id, row.get("email", String.class), language, headline, text);
    }
}
