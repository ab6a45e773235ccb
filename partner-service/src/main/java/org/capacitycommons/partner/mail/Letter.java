package org.capacitycommons.partner.mail;

import org.capacitycommons.partner.words.Language;

/**
 * One letter to one person.
 *
 * @param id the same at every try, so that mail programs show a letter once that came twice
 * @param text plain text; no page of markup carries a link better
 */
public record Letter(String id, String to, Language language, String subject, String text) {}
