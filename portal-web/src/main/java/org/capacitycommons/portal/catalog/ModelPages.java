package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

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
import org.capacitycommons.portal.page.PublicAddresses;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceMoved;

/** The pages of one model: what it is, what it costs, what stands behind it. */
@Path("/")
@RunOnVirtualThread
class ModelPages {
    private static final String BASE = "{lang:[a-z][a-z]}/models/{namespace}/{name}";
    private static final Pattern MOVED = Pattern.compile("/api/v1/models/([^/?]+/[^/?]+).*");

    private final Catalog catalog;
    private final ModelRecords records;
    private final Nations nations;
    private final Languages languages;
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;

    ModelPages(
            Catalog catalog,
            ModelRecords records,
            Nations nations,
            Languages languages,
            PublicAddresses addresses,
            Visit visit,
            Answers answers) {
        this.catalog = catalog;
        this.records = records;
        this.nations = nations;
        this.languages = languages;
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelDetail(Page p, ModelView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelPrices(Page p, PricesView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelEvidence(Page p, EvidenceView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelSources(Page p, SourcesView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelRevision(Page p, RevisionView view) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> model(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String usedIn,
            @RestQuery @Nullable String hardware) {
        return shown(namespace, name, "", model -> {
            var id = new ModelName(namespace, name);
            Labels labels = labels();
            String typed = usedIn == null ? "" : usedIn.strip();
            Optional<String> nation = typed.isEmpty() ? Optional.empty() : nations.code(typed);
            var view = new ModelView(
                    model,
                    id,
                    labels,
                    records.licence(id, nation.orElse(null)),
                    place(typed, nation, hardware, labels),
                    fit(model, hardware, labels),
                    records.ranges(id).stream()
                            .map(range -> ModelView.PriceLine.of(range, labels))
                            .toList(),
                    records.deployments(id),
                    catalog.revisionsOf(id),
                    mayCorrect(),
                    addresses.catalog("/api/v1/models/" + model.id()),
                    addresses.catalog("/api/models/" + model.id()));
            return new ModelDetail(visit.titled(model.name()), view);
        });
    }

    @GET
    @Path(BASE + "/prices")
    @PermitAll
    public RestResponse<String> prices(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String before) {
        var id = new ModelName(namespace, name);
        return shown(
                namespace,
                name,
                "/prices",
                model -> new ModelPrices(
                        visit.titled(visit.words().say("models.prices.title", model.name())),
                        PricesView.of(model, records.offers(id, cursor), records.history(id, before), labels())));
    }

    @GET
    @Path(BASE + "/evidence")
    @PermitAll
    public RestResponse<String> evidence(
            @RestPath String namespace, @RestPath String name, @RestQuery @Nullable String cursor) {
        var id = new ModelName(namespace, name);
        return shown(
                namespace,
                name,
                "/evidence",
                model -> new ModelEvidence(
                        visit.titled(visit.words().say("models.evidence.title", model.name())),
                        EvidenceView.of(
                                model,
                                records.languages(id),
                                records.scores(id, cursor),
                                records.energy(id),
                                records.openness(id),
                                labels())));
    }

    @GET
    @Path(BASE + "/sources")
    @PermitAll
    public RestResponse<String> sources(@RestPath String namespace, @RestPath String name) {
        return shown(
                namespace,
                name,
                "/sources",
                model -> new ModelSources(
                        visit.titled(visit.words().say("models.sources.title", model.name())),
                        new SourcesView(model, labels(), mayCorrect())));
    }

    @GET
    @Path(BASE + "/revisions/{revision}")
    @PermitAll
    public RestResponse<String> revision(@RestPath String namespace, @RestPath String name, @RestPath String revision) {
        var id = new ModelName(namespace, name);
        return shown(namespace, name, "/revisions/" + revision, model -> {
            CatalogApi.Revision found = catalog.revisionsOf(id).stream()
                    .filter(each -> each.id().equals(revision))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            return new ModelRevision(
                    visit.titled(visit.words().say("models.revision.title", model.name(), revision)),
                    RevisionView.of(model, found, labels()));
        });
    }

    /** A page of a model that is there; one that was merged is shown under its new name for good. */
    private RestResponse<String> shown(
            String namespace, String name, String part, Function<Model, TemplateInstance> page) {
        try {
            Model model = catalog.find(new ModelName(namespace, name)).orElseThrow(NotFoundException::new);
            return answers.open(page.apply(model));
        } catch (ServiceMoved moved) {
            var to = MOVED.matcher(moved.path());
            if (!to.matches()) {
                throw new NotFoundException(moved);
            }
            return answers.movedTo("/models/" + to.group(1) + part);
        }
    }

    private ModelView.Place place(String typed, Optional<String> nation, @Nullable String hardware, Labels labels) {
        boolean unread = !typed.isEmpty() && nation.isEmpty();
        return new ModelView.Place(
                nation.map(labels::nation).orElse(typed),
                unread ? visit.words().say("field.not-a-nation") : null,
                catalog.machines().stream()
                        .map(m -> new SearchView.Choice(m.id(), m.in(visit.language()), m.id().equals(hardware)))
                        .toList());
    }

    private ModelView.@Nullable FitText fit(Model model, @Nullable String hardware, Labels labels) {
        if (hardware == null || hardware.isBlank()) {
            return null;
        }
        CatalogApi.Sized sized = catalog.sizes(List.of(model.id()), hardware).get(model.id());
        return sized == null || sized.fit() == null ? null : ModelView.FitText.of(sized.fit(), labels);
    }

    /** An auditor reads only; everybody else who is signed in may say what is wrong. */
    private boolean mayCorrect() {
        return Stream.of("ministry", "partner", "admin").anyMatch(visit.visitor()::is);
    }

    private Labels labels() {
        return new Labels(visit.words(), nations, languages);
    }
}
