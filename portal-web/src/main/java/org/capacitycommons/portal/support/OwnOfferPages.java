package org.capacitycommons.portal.support;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Conditions;

/** A partner's own offers: drafted, changed, published, closed. */
@Path("/")
@RunOnVirtualThread
class OwnOfferPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/offers";
    private static final String LIST = "/my/offers";

    private final Support support;
    private final SupportWords told;
    private final OfferFields fields;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    OwnOfferPages(
            Support support,
            SupportWords told,
            OfferFields fields,
            Visit visit,
            Answers answers,
            Forms forms,
            Submissions submissions) {
        this.support = support;
        this.told = told;
        this.fields = fields;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** One of the own offers, with what is left of it. */
    @TemplateData
    record Own(Offer offer, String left) {}

    /** A need that the offer answers, and why. */
    @TemplateData
    record Suggested(NeedSuggestion need, String kind, String nation, String sector, List<String> reasons) {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnOffers(Page p, List<Own> offers, @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnOffer(Page p, Offer offer, String capacity, String left, List<Suggested> suggestions, Form form)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferForm(Page p, String back, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("partner")
    public RestResponse<String> own(@RestQuery @Nullable String cursor) {
        var found = support.own(cursor);
        var rows = found.items().stream()
                .map(offer -> new Own(offer, told.left(offer)))
                .toList();
        String next = ListAddress.of(LIST).next(found.next());
        return answers.personal(new OwnOffers(visit.page("support.mine"), rows, next));
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed("partner")
    public RestResponse<String> blank() {
        return draftForm(Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> draft(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Offer made = support.draft(typed.key(), OfferFields.offer(typed));
                    return answers.next(LIST + "/" + made.id() + "?done=saved");
                },
                this::draftForm);
    }

    @GET
    @Path(BASE + "/{id}")
    @RolesAllowed("partner")
    public RestResponse<String> offer(@RestPath String id) {
        return show(id, Trouble.NONE);
    }

    /** Publishing and closing. */
    @POST
    @Path(BASE + "/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> move(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var conditions = new Conditions(typed.key(), typed.version());
                    Offer moved = typed.button().equals("close")
                            ? support.close(id, conditions)
                            : support.publish(id, conditions);
                    return answers.next(LIST + "/" + moved.id() + "?done=saved");
                },
                (typed, trouble) -> show(id, trouble));
    }

    @GET
    @Path(BASE + "/{id}/edit")
    @RolesAllowed("partner")
    public RestResponse<String> edit(@RestPath String id) {
        return editForm(id, OfferFields.typed(find(id)), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    support.change(id, new Conditions(typed.key(), typed.version()), OfferFields.offer(typed));
                    return answers.next(LIST + "/" + id + "?done=saved");
                },
                (typed, trouble) -> editForm(id, typed, trouble));
    }

    private RestResponse<String> draftForm(Typed typed, Trouble trouble) {
        Form form = forms.form(LIST + "/new", fields.of(typed), trouble);
        Page page = visit.page("support.new").at(LIST + "/new");
        return answers.personal(trouble.status(), new OfferForm(page, LIST, form));
    }

    private RestResponse<String> editForm(String id, Typed typed, Trouble trouble) {
        Offer offer = find(id);
        String path = LIST + "/" + id + "/edit";
        Form form = forms.form(path, offer.version(), OfferFields.typed(offer), fields.of(typed), trouble);
        return answers.personal(
                trouble.status(), new OfferForm(visit.page("support.edit").at(path), LIST + "/" + id, form));
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        Offer offer = find(id);
        Form form = forms.form(LIST + "/" + id, offer.version(), List.of(), trouble);
        var suggestions = offer.state().equals("OPEN")
                ? support.needsFor(id).stream().map(this::suggested).toList()
                : List.<Suggested>of();
        Page page = visit.titled(offer.title()).at(LIST + "/" + id);
        return answers.personal(
                trouble.status(), new OwnOffer(page, offer, told.capacity(offer), told.left(offer), suggestions, form));
    }

    private Suggested suggested(NeedSuggestion need) {
        return new Suggested(
                need,
                visit.words().name("support.kind", need.kind()),
                told.nation(need.nation()),
                told.sector(need.sector()),
                told.reasons(need.reasons()));
    }

    private Offer find(String id) {
        return support.offer(id).orElseThrow(NotFoundException::new);
    }
}
