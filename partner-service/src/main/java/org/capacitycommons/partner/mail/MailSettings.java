package org.capacitycommons.partner.mail;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where letters go and what they link to. */
@ConfigMapping(prefix = "commons.mail")
public interface MailSettings {

    /**
     * A folder into which letters are written as files instead of being sent.
     *
     * <p>Set in production, nobody gets a letter; unset without a mail server, letters end as dead ones.
     */
    Optional<Path> folder();

    /** The sender; letters from a domain that the mail server may not speak for are refused by receivers. */
    String from();

    /** Where people find the portal; wrong, and every link in every letter leads nowhere. */
    URI portal();
}
