package org.capacitycommons.portal.support;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Sectors;
import org.capacitycommons.portal.page.Visit;

/** What partners offer, for everybody, and what projects need, for those who might help. */
@Path("/")
@RunOnVirtualThread
class OfferPages {
    private static final String LANG = "{lang:[a-z][a-z]}";
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "zh", "ru", "sw");

    private final Support support;
    private final SupportWords told;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    OfferPages(Support support, SupportWords told, Nations nations, Visit visit, Answers answers) {
        this.support = support;
        this.told = told;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /** An offer with what the page says of it in words. */
    @TemplateData
    record Shown(Offer offer, String capacity, String left, String nations, String sectors) {}

    /** A need with the names of its nation and its sector. */
    @TemplateData
    record NeedRow(Need need, String nation, String sector) {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferList(
            Page p,
            List<Shown> offers,
            long total,
            List<Field> filters,
            boolean filtered,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferDetail(Page p, Shown shown) implements TemplateInstance {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NeedList(
            Page p,
            List<NeedRow> rows,
            long total,
            List<Field> filters,
            boolean filtered,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @Path(LANG + "/offers")
    @PermitAll
    public RestResponse<String> offers(@Context UriInfo address) {
        SupportFilter filter = SupportFilter.of(address.getQueryParameters());
        var found = support.open(filter);
        var shown = found.items().stream().map(this::shown).toList();
        var filters = new ArrayList<>(filters(filter));
        filters.add(select(
                "language",
                filter,
                LANGUAGES.stream()
                        .map(code -> new Choice(code, visit.words().name("support.language", code)))
                        .toList()));
        return answers.open(new OfferList(
                visit.page("support.offers"),
                shown,
                found.total(),
                filters,
                filter.filtered(),
                filter.next("/offers", found.next())));
    }

    @GET
    @Path(LANG + "/offers/{id}")
    @PermitAll
    public RestResponse<String> offer(@RestPath String id) {
        Offer offer = support.offer(id).orElseThrow(NotFoundException::new);
        return answers.open(new OfferDetail(visit.titled(offer.title()), shown(offer)));
    }

    @GET
    @Path(LANG + "/needs")
    @RolesAllowed({"partner", "ministry", "admin", "auditor"})
    public RestResponse<String> needs(@Context UriInfo address) {
        SupportFilter filter = SupportFilter.of(address.getQueryParameters());
        var found = support.needs(filter);
        var rows = found.items().stream()
                .map(need -> new NeedRow(need, told.nation(need.nation()), told.sector(need.sector())))
                .toList();
        return answers.personal(new NeedList(
                visit.page("support.needs"),
                rows,
                found.total(),
                filters(filter),
                filter.filtered(),
                filter.next("/needs", found.next())));
    }

    private Shown shown(Offer offer) {
        return new Shown(
                offer,
                told.capacity(offer),
                told.left(offer),
                told.nations(offer.nations()),
                told.sectors(offer.sectors()));
    }

    private List<Field> filters(SupportFilter filter) {
        var words = visit.words();
        var kinds = SupportFilter.KINDS.stream()
                .map(kind -> new Choice(kind, words.say("support.kind." + kind)))
                .toList();
        var sectors = Sectors.CODES.stream()
                .map(code -> new Choice(code, told.sector(code)))
                .toList();
        return List.of(
                select("kind", filter, kinds),
                select("sector", filter, sectors),
                select("nation", filter, nations.choices(visit.language())));
    }

    private Field select(String name, SupportFilter filter, List<Choice> known) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", visit.words().say("page.any")));
        choices.addAll(known);
        String label = visit.words().say("support." + name);
        return Field.choice(name, label, Field.Control.SELECT, List.of(filter.get(name)), choices);
    }
}
