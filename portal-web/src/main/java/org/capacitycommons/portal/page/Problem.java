package org.capacitycommons.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * An error page.
 *
 * @param status the HTTP status that it goes out with
 * @param what what happened, in the visitor's language
 * @param next what the visitor can do now
 */
public record Problem(int status, String what, String next) {

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemPage(Page p, Problem problem) implements TemplateInstance {}
}
