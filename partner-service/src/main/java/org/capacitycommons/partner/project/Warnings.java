package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.partner.form.Answers;

/** What may be right but deserves a second look. Never stands in the way of a submission. */
final class Warnings {
    private static final String EMAIL = "responsible.leadEmail";

    /** Mail for everybody: fine for a person, odd for an office. Many ministries have nothing else, so only a hint. */
    private static final Set<String> PRIVATE_MAIL = Set.of(
            "gmail.com", "yahoo.com", "yahoo.fr", "hotmail.com", "outlook.com", "live.com", "icloud.com", "qq.com");

    private Warnings() {}

    static List<FieldError> of(Answers answers) {
        String email = answers.first(EMAIL);
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return PRIVATE_MAIL.contains(domain)
                ? List.of(FieldError.of(EMAIL, "private-mail", "domain", domain))
                : List.of();
    }
}
