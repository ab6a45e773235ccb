package org.capacitycommons.portal.curation;

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
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
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
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.work.Lines;
import org.capacitycommons.portal.work.WorkItem;

/** Merging a duplicate into the model that it is. It cannot be undone, so one looks first at what would move. */
@Path("/")
@RunOnVirtualThread
class MergePages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/models/{ns}/{name}/merge";

    private final CurationApi api;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    MergePages(@RestClient CurationApi api, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.api = api;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** The page; it offers the merge itself once somebody has looked at what moves. */
    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MergePage(Page p, CurationApi.Model model, List<WorkItem.Line> moves, boolean seen, Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("admin")
    public RestResponse<String> blank(@RestPath String ns, @RestPath String name) {
        return show(ns, name, Typed.nothing(), Trouble.NONE, null);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> merge(@RestPath String ns, @RestPath String name, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body, typed -> merge(ns, name, typed), (typed, trouble) -> show(ns, name, typed, trouble, null));
    }

    private RestResponse<String> merge(String ns, String name, Typed typed) {
        boolean look = !typed.button().equals("merge");
        String ifMatch = new Conditions(typed.key(), typed.version()).ifMatch();
        // Looking is a request of its own: under the same key the catalogue would take the merge for a repetition.
        String key = look ? "look-" + typed.key() : typed.key();
        var wanted = new CurationApi.NewMerge(typed.first("into"), typed.first("reason"), look);
        CurationApi.Merge found = Calls.write(() -> api.merge(ns, name, key, ifMatch, wanted));
        return look
                ? show(ns, name, typed, Trouble.NONE, found)
                : answers.next("/models/" + found.into() + "?done=saved");
    }

    private RestResponse<String> show(
            String ns, String name, Typed typed, Trouble trouble, CurationApi.@Nullable Merge found) {
        CurationApi.Model model = Calls.find(() -> api.model(ns, name)).orElseThrow(NotFoundException::new);
        var words = visit.words();
        var fields = List.of(
                Field.text("into", words.say("work.merge.into"), typed.first("into"))
                        .hint(words.say("work.otherModel.hint")),
                Field.text("reason", words.say("work.merge.reason"), typed.first("reason"))
                        .drawnAs(Control.TEXTAREA)
                        .limit(1000));
        String path = "/admin/models/" + ns + "/" + name + "/merge";
        Form form = forms.form(path, model.version(), fields, trouble);
        Page page = visit.titled(words.say("work.merge.title", model.name())).at(path);
        return answers.personal(trouble.status(), new MergePage(page, model, moves(found), found != null, form));
    }

    private List<WorkItem.Line> moves(CurationApi.@Nullable Merge found) {
        if (found == null) {
            return List.of();
        }
        var formats = visit.words().formats();
        CurationApi.Counts moves = found.moves();
        return new Lines(visit.words())
                .text("moves.offers", formats.number(moves.offers()))
                .text("moves.facts", formats.number(moves.facts()))
                .text("moves.revisions", formats.number(moves.revisions()))
                .text("moves.aliases", formats.number(moves.aliases()))
                .text("moves.evaluations", formats.number(moves.evaluations()))
                .text("moves.advisories", formats.number(moves.advisories()))
                .text("moves.corrections", formats.number(moves.corrections()))
                .list("moves.same", found.sameRevisions())
                .all();
    }
}
