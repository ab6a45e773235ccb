package org.capacitycommons.partner.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.mailer.Mailer;

/** Chooses how letters are carried. */
@Singleton
class PostProducer {

    @Produces
    @Singleton
    Post post(MailSettings settings, Mailer mailer) {
        return settings.folder()
                .<Post>map(folder -> new FolderPost(folder, settings.from()))
                .orElseGet(() -> new SmtpPost(mailer, settings.from()));
    }
}
