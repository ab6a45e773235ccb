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
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** An administrator states values of a model, with where they were read. */
@Path("/")
@RunOnVirtualThread
class ModelEditPages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/models/{ns}/{name}";

    private final CurationApi api;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    ModelEditPages(@RestClient CurationApi api, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.api = api;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** What a value was when the page was made. */
    @TemplateData
    record Base(String name, String value) {}

    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelEdit(Page p, CurationApi.Model model, List<Base> base, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("admin")
    public RestResponse<String> edit(@RestPath String ns, @RestPath String name) {
        return show(ns, name, null, Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(@RestPath String ns, @RestPath String name, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body, typed -> save(ns, name, typed), (typed, trouble) -> show(ns, name, typed, trouble));
    }

    private RestResponse<String> save(String ns, String name, Typed typed) {
        var values = ModelFields.changed(typed);
        if (values.isEmpty()) {
            return answers.next(path(ns, name));
        }
        if (typed.first("source").isEmpty()) {
            return show(ns, name, typed, Trouble.at(List.of(new FieldFault("source", "required", null))));
        }
        String reason = typed.first("reason");
        var edit = new CurationApi.Edit(values, reason.isEmpty() ? null : reason);
        String ifMatch = new Conditions(typed.key(), typed.version()).ifMatch();
        Calls.send(() -> api.edit(ns, name, ifMatch, edit));
        return answers.next(path(ns, name) + "?done=saved");
    }

    private RestResponse<String> show(String ns, String name, @Nullable Typed typed, Trouble trouble) {
        CurationApi.Model model = Calls.find(() -> api.model(ns, name)).orElseThrow(NotFoundException::new);
        var shown = ModelFields.shown(model);
        var fields = ModelFields.of(shown, typed, visit.words());
        var base = shown.entrySet().stream()
                .map(value -> new Base(value.getKey(), value.getValue()))
                .toList();
        Form form = forms.form(path(ns, name), model.version(), ModelFields.saved(shown), fields, trouble);
        Page page =
                visit.titled(visit.words().say("work.model.edit", model.name())).at(path(ns, name));
        return answers.personal(trouble.status(), new ModelEdit(page, model, base, form));
    }

    private static String path(String ns, String name) {
        return "/admin/models/" + ns + "/" + name;
    }
}
