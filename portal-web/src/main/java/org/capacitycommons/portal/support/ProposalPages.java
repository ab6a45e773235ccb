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

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Finding offers for a project, and proposing a match; the other side decides. */
@Path("/")
@RunOnVirtualThread
class ProposalPages {
    private static final String LANG = "{lang:[a-z][a-z]}";
    private static final String NEW = "/my/matches/new";

    private final Support support;
    private final SupportWords told;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    ProposalPages(
            Support support, SupportWords told, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.support = support;
        this.told = told;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** What a match is about: which offer for which need of which project. */
    record About(String offer, String project, int need) {
        String path() {
            return ListAddress.of(NEW)
                    .with("offer", offer)
                    .with("project", project)
                    .with("need", String.valueOf(need))
                    .path();
        }
    }

    /** An offer that answers a need, and why. */
    @TemplateData
    record Suggested(OfferSuggestion suggestion, String left, List<String> reasons) {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferSuggestions(Page p, String project, List<Suggested> rows) implements TemplateInstance {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewMatchPage(Page p, Offer offer, String left, String project, int need, Form form)
            implements TemplateInstance {}

    @GET
    @Path(LANG + "/my/projects/{id}/suggestions")
    @RolesAllowed("ministry")
    public RestResponse<String> suggestions(@RestPath String id) {
        var rows = support.offersFor(id).stream()
                .map(s -> new Suggested(s, told.left(s.offer()), told.reasons(s.reasons())))
                .toList();
        return answers.personal(new OfferSuggestions(visit.page("support.suggestions.title"), id, rows));
    }

    @GET
    @Path(LANG + NEW)
    @RolesAllowed({"partner", "ministry"})
    public RestResponse<String> blank(
            @RestQuery @Nullable String offer, @RestQuery @Nullable String project, @RestQuery @Nullable String need) {
        return show(about(offer, project, need), Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(LANG + NEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> propose(
            @RestQuery @Nullable String offer,
            @RestQuery @Nullable String project,
            @RestQuery @Nullable String need,
            MultivaluedMap<String, String> body) {
        About about = about(offer, project, need);
        return submissions.receive(
                body,
                typed -> {
                    Match made = support.propose(typed.key(), match(about, typed));
                    return answers.next("/my/matches/" + made.id() + "?done=saved");
                },
                (typed, trouble) -> show(about, typed, trouble));
    }

    private static SupportApi.NewMatch match(About about, Typed typed) {
        return new SupportApi.NewMatch(
                about.project(), about.need(), about.offer(), typed.first("quantity"), typed.first("message"));
    }

    /** The page asks for the offer anew each time, so that what is left of it is what is left now. */
    private RestResponse<String> show(About about, Typed typed, Trouble trouble) {
        Offer offer = support.offer(about.offer()).orElseThrow(NotFoundException::new);
        var words = visit.words();
        var fields = List.of(
                Field.text("quantity", words.say("support.amount"), typed.first("quantity"))
                        .drawnAs(Control.NUMBER)
                        .hint(words.say("support.amount.hint", told.left(offer))),
                Field.text("message", words.say("support.message"), typed.first("message"))
                        .drawnAs(Control.TEXTAREA)
                        .hint(words.say("support.message.hint"))
                        .limit(1000));
        Form form = forms.form(about.path(), fields, trouble);
        Page page = visit.page("support.propose.title").at(about.path());
        return answers.personal(
                trouble.status(), new NewMatchPage(page, offer, told.left(offer), about.project(), about.need(), form));
    }

    private static About about(@Nullable String offer, @Nullable String project, @Nullable String need) {
        if (offer == null || project == null || need == null || !need.matches("\\d{1,4}")) {
            throw new NotFoundException();
        }
        return new About(offer, project, Integer.parseInt(need));
    }
}
