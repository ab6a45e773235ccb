package org.capacitycommons.portal.translation;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Translations;

/** Says of every language how much of it a reader has checked. */
@Path("/")
@RunOnVirtualThread
class TranslationPages {
    private final Visit visit;
    private final Answers answers;

    TranslationPages(Visit visit, Answers answers) {
        this.visit = visit;
        this.answers = answers;
    }

    /** One language of the table. */
    @TemplateData
    record Row(String code, String name, String direction, boolean original, Translations.Standing standing) {
        static Row of(Language language) {
            return new Row(
                    language.code(),
                    language.ownName(),
                    language.direction(),
                    language == Language.EN,
                    Translations.of(language));
        }
    }

    @CheckedTemplate(basePath = "translation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TranslationList(Page p, List<Row> rows) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/translations")
    @PermitAll
    public RestResponse<String> list() {
        var rows = Arrays.stream(Language.values()).map(Row::of).toList();
        return answers.open(new TranslationList(visit.page("translation.title"), rows));
    }
}
