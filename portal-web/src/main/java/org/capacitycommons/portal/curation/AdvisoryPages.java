package org.capacitycommons.portal.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
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

/** A new advisory: seen at once on the model's page and by everybody who runs it. */
@Path("/")
@RunOnVirtualThread
class AdvisoryPages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/advisories/new";
    private static final String PATH = "/admin/advisories/new";
    private static final List<String> KINDS = List.of("LICENCE_CHANGE", "SAFETY_DEFECT", "WITHDRAWN_WEIGHTS", "OTHER");
    private static final List<String> SEVERITIES = List.of("LOW", "MODERATE", "SEVERE");

    private final CurationApi api;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    AdvisoryPages(@RestClient CurationApi api, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.api = api;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewAdvisoryPage(Page p, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("admin")
    public RestResponse<String> blank(@RestQuery @Nullable String model) {
        Typed typed = model == null ? Typed.nothing() : Typed.from(Map.of("model", List.of(model)));
        return show(typed, Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> publish(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var published = Calls.write(() -> api.publish(typed.key(), advisory(typed)));
                    return answers.next("/admin/advisories/" + published.id() + "?done=saved");
                },
                this::show);
    }

    private static CurationApi.NewAdvisory advisory(Typed typed) {
        var revisions = Arrays.stream(typed.first("revisions").split("[,،、;\\s]+"))
                .filter(id -> !id.isEmpty())
                .toList();
        String link = typed.first("sourceUrl");
        return new CurationApi.NewAdvisory(
                typed.first("model"),
                orFirst(typed.first("kind"), KINDS),
                orFirst(typed.first("severity"), SEVERITIES),
                typed.first("title"),
                typed.first("text"),
                typed.first("action"),
                revisions.isEmpty(),
                revisions,
                typed.first("source"),
                link.isEmpty() ? null : link);
    }

    /** The form has one of them chosen from the start; what is none of them is taken as that one. */
    private static String orFirst(String value, List<String> known) {
        return known.contains(value) ? value : known.getFirst();
    }

    private RestResponse<String> show(Typed typed, Trouble trouble) {
        var fields = List.of(
                text("model", typed).hint(visit.words().say("work.otherModel.hint")),
                choice("kind", "advisoryKind", typed, KINDS),
                choice("severity", "severity", typed, SEVERITIES),
                text("title", typed).limit(200),
                text("text", typed).drawnAs(Control.TEXTAREA).limit(4000),
                text("action", typed).drawnAs(Control.TEXTAREA).limit(2000),
                text("revisions", typed)
                        .hint(visit.words().say("work.revisions.hint"))
                        .optional(true),
                text("source", typed).limit(500),
                text("sourceUrl", typed).optional(true).limit(2000));
        Form form = forms.form(PATH, fields, trouble);
        Page page = visit.page("work.advisory.new").at(PATH);
        return answers.personal(trouble.status(), new NewAdvisoryPage(page, form));
    }

    private Field text(String name, Typed typed) {
        return Field.text(name, visit.words().say("work.line." + name), typed.first(name));
    }

    private Field choice(String name, String codes, Typed typed, List<String> values) {
        var words = visit.words();
        var choices = values.stream()
                .map(v -> new Choice(v, words.name("work." + codes, v)))
                .toList();
        String chosen = orFirst(typed.first(name), values);
        return Field.choice(name, words.say("work.line." + name), Control.RADIOS, List.of(chosen), choices);
    }
}
