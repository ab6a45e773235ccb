package org.capacitycommons.portal.form;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Shows pages that are nothing but a form, and says what their fields are called. */
@ApplicationScoped
public class Sheets {
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;

    Sheets(Visit visit, Answers answers, Forms forms) {
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SheetPage(Page p, Sheet sheet, Form form) implements TemplateInstance {}

    /** The fields of the form by that name. */
    public Asking asking(String form, Typed typed) {
        return new Asking(form, visit.words(), typed);
    }

    /** Words of a page, for titles and buttons. */
    public String say(String key) {
        return visit.words().say(key);
    }

    /** Shows the page, for the first time or again with what was typed and why it did not go through. */
    public RestResponse<String> show(Sheet sheet, Typed typed, Trouble trouble) {
        Form form = forms.form(sheet.path(), sheet.version(), sheet.saved(), sheet.fields(), trouble);
        Page page = visit.titled(sheet.title()).at(sheet.path());
        return answers.personal(trouble.status(), new SheetPage(page, sheet, form));
    }
}
