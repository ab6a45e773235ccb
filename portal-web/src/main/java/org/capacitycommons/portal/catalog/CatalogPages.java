package org.capacitycommons.portal.catalog;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.PublicAddresses;
import org.capacitycommons.portal.page.Visit;

/** Search for models. */
@Path("/")
@RunOnVirtualThread
class CatalogPages {
    private static final String BASE = "{lang:[a-z][a-z]}/models";
    private final Catalog catalog;
    private final Nations nations;
    private final Languages languages;
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;

    CatalogPages(
            Catalog catalog,
            Nations nations,
            Languages languages,
            PublicAddresses addresses,
            Visit visit,
            Answers answers) {
        this.catalog = catalog;
        this.nations = nations;
        this.languages = languages;
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelList(Page p, SearchView search) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> search(@Context UriInfo address) {
        Labels labels = labels();
        FilterReader.Reading reading = FilterReader.read(
                address.getQueryParameters(), typed -> languages.code(typed, visit.language()), nations::code);
        Catalog.Search search = catalog.search(reading.filter());
        SearchView view = SearchView.of(reading, search, beside(search), labels);
        return answers.open(new ModelList(visit.page("catalog.list.title"), view));
    }

    private SearchView.Beside beside(Catalog.Search search) {
        CatalogFilter filter = search.filter();
        List<String> ids = search.found().items().stream().map(Model::id).toList();
        String words = filter.q();
        ListAddress file = ListAddress.of("");
        for (var each : filter.question().entrySet()) {
            for (String value : each.getValue()) {
                file = file.with(each.getKey(), value);
            }
        }
        return new SearchView.Beside(
                catalog.sizes(ids, filter.hardware()),
                catalog.machines(),
                words != null && ids.isEmpty() ? catalog.suggest(words) : List.of(),
                new SearchView.Kept(
                        addresses.catalog("/api/v1/exports/models.csv" + file.path()),
                        addresses.catalog("/api/v1/exports/models.ndjson" + file.path()),
                        addresses.catalog("/api/v1/changes.atom")));
    }

    private Labels labels() {
        return new Labels(visit.words(), nations, languages);
    }
}
