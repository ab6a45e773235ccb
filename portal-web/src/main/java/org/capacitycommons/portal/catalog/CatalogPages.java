package org.capacitycommons.portal.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog.ModelName;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Search for models, and the page of one. */
@Path("/")
@RunOnVirtualThread
class CatalogPages {
    private static final String BASE = "{lang:[a-z][a-z]}/models";
    private final Catalog catalog;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    CatalogPages(Catalog catalog, Nations nations, Visit visit, Answers answers) {
        this.catalog = catalog;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelList(Page p, SearchView search, Labels labels) implements TemplateInstance {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelDetail(Page p, ModelView view) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> search(@Context UriInfo address) {
        CatalogFilter filter = CatalogFilter.of(address.getQueryParameters());
        Labels labels = labels();
        SearchView view = SearchView.of(filter, catalog.search(filter), labels);
        return answers.open(new ModelList(visit.page("catalog.list.title"), view, labels));
    }

    @GET
    @Path(BASE + "/{namespace}/{name}")
    @PermitAll
    public RestResponse<String> model(
            @RestPath String namespace, @RestPath String name, @RestQuery @Nullable String offers) {
        var id = new ModelName(namespace, name);
        Model model = catalog.find(id).orElseThrow(NotFoundException::new);
        ModelView view = ModelView.of(
                model,
                labels(),
                catalog.plainTerms(model.licence().id()),
                catalog.offers(id, offers),
                catalog.revisionsOf(id));
        return answers.open(new ModelDetail(visit.titled(model.name()), view));
    }

    private Labels labels() {
        return new Labels(visit.words(), nations);
    }
}
