package org.capacitycommons.partner.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;

/** Writes letters as files that any mail program opens: for one machine without a mail server. */
class FolderPost implements Post {
    private final Path folder;
    private final String from;

    FolderPost(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    /** A letter that is sent again replaces itself. */
    @Override
    public void send(Letter letter) {
        MailMessage message = new MailMessage(from, letter.to(), letter.subject(), letter.text());
        message.addHeader("Content-Language", letter.language().code());
        String mail = new MailEncoder(message, "localhost").encode();
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve(MessageId.name(letter) + ".eml");
            Path half = folder.resolve(MessageId.name(letter) + ".tmp");
            Files.writeString(half, mail);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
