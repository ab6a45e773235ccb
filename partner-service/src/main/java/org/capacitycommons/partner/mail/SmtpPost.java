package org.capacitycommons.partner.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;

/** Sends letters by the mail server of the installation. */
class SmtpPost implements Post {
    private final Mailer mailer;
    private final String from;

    SmtpPost(Mailer mailer, String from) {
        this.mailer = mailer;
        this.from = from;
    }

    @Override
    public void send(Letter letter) {
        mailer.send(Mail.withText(letter.to(), letter.subject(), letter.text())
                .setFrom(from)
                .addHeader("Content-Language", letter.language().code())
                .addHeader("Message-ID", MessageId.of(letter, from))
                // Asks programs that answer by themselves not to.
                .addHeader("Auto-Submitted", "auto-generated"));
    }
}
