package org.capacitycommons.portal.catalog;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** A licence in plain words. */
@Path("/")
@RunOnVirtualThread
class LicencePages {
    private final Catalog catalog;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    LicencePages(Catalog catalog, Nations nations, Visit visit, Answers answers) {
        this.catalog = catalog;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /**
     * One question to the licence and what it says.
     *
     * @param sentence in the language of the page, or in English until somebody translates it
     */
    @TemplateData
    record Term(String name, String says, boolean loud, CatalogApi.@Nullable Sentence sentence, boolean translated) {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LicenceDetail(
            Page p,
            CatalogApi.Licence licence,
            List<Term> terms,
            @Nullable String excluded) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/licences/{id}")
    @PermitAll
    public RestResponse<String> licence(@RestPath String id) {
        CatalogApi.Licence licence = catalog.licence(id).orElseThrow(NotFoundException::new);
        var excluded = licence.terms().excluded().stream()
                .map(code -> nations.name(code, visit.language()))
                .toList();
        return answers.open(new LicenceDetail(
                visit.titled(licence.name()),
                licence,
                terms(licence),
                excluded.isEmpty() ? null : String.join(", ", excluded)));
    }

    private List<Term> terms(CatalogApi.Licence licence) {
        return licence.terms().asked().entrySet().stream()
                .map(term -> term(licence, term.getKey(), term.getValue()))
                .toList();
    }

    private Term term(CatalogApi.Licence licence, String name, String says) {
        String lang = visit.language().code();
        var own = licence.sentences(lang).filter(s -> s.term().equals(name)).findFirst();
        var english = licence.sentences("en").filter(s -> s.term().equals(name)).findFirst();
        return new Term(
                visit.words().name("models.term", name),
                visit.words().name("models.says", says),
                says.equals("NO") || says.equals("UNKNOWN"),
                own.or(() -> english).orElse(null),
                own.isPresent());
    }
}
