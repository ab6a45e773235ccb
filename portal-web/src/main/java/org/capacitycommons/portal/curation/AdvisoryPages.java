package org.capacitycommons.portal.curation;

import java.util.List;
import java.util.Map;

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
import org.jboss.resteasy.reactive.RestQuery;
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

/** An advisory is published or changed: seen at once on the model's page and by everybody who runs it. */
@Path("/")
@RunOnVirtualThread
class AdvisoryPages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/advisories/";
    private static final String LIST = "/admin/advisories/";

    private final CurationApi api;
    private final AdvisoryFields fields;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    AdvisoryPages(
            @RestClient CurationApi api,
            AdvisoryFields fields,
            Visit visit,
            Answers answers,
            Forms forms,
            Submissions submissions) {
        this.api = api;
        this.fields = fields;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewAdvisoryPage(Page p, Form form, @Nullable String model) implements TemplateInstance {}

    @GET
    @Path(BASE + "new")
    @RolesAllowed("admin")
    public RestResponse<String> blank(@RestQuery @Nullable String model) {
        Typed typed = model == null ? Typed.nothing() : Typed.from(Map.of("model", List.of(model)));
        return show(typed, Trouble.NONE);
    }

    @POST
    @Path(BASE + "new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> publish(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var published = Calls.write(() -> api.publish(typed.key(), AdvisoryFields.advisory(typed)));
                    return answers.next(LIST + published.id() + "?done=saved");
                },
                this::show);
    }

    @GET
    @Path(BASE + "{id}/edit")
    @RolesAllowed("admin")
    public RestResponse<String> edit(@RestPath String id) {
        CurationApi.Advisory advisory = find(id);
        return edit(advisory, AdvisoryFields.typed(advisory), Trouble.NONE);
    }

    @POST
    @Path(BASE + "{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> change(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var advisory = AdvisoryFields.advisory(typed).about(find(id).model());
                    Calls.write(() -> api.change(id, typed.conditions().ifMatch(), advisory));
                    return answers.next(LIST + id + "?done=saved");
                },
                (typed, trouble) -> edit(find(id), typed, trouble));
    }

    private RestResponse<String> show(Typed typed, Trouble trouble) {
        Form form = forms.form(LIST + "new", fields.ofNew(typed), AdvisoryFields.named(trouble));
        Page page = visit.page("work.advisory.new").at(LIST + "new");
        return answers.personal(trouble.status(), new NewAdvisoryPage(page, form, null));
    }

    /** One that was withdrawn is changed no more; its page says so, unless something was typed already. */
    private RestResponse<String> edit(CurationApi.Advisory advisory, Typed typed, Trouble trouble) {
        if (trouble.none() && !advisory.may("change")) {
            return answers.next(LIST + advisory.id());
        }
        String path = LIST + advisory.id() + "/edit";
        Form form = forms.form(
                path,
                advisory.version(),
                AdvisoryFields.typed(advisory),
                fields.ofChange(typed),
                AdvisoryFields.named(trouble));
        Page page = visit.page("work.advisory.edit").at(path);
        return answers.personal(trouble.status(), new NewAdvisoryPage(page, form, advisory.model()));
    }

    private CurationApi.Advisory find(String id) {
        return Calls.find(() -> api.advisory(id)).orElseThrow(NotFoundException::new);
    }
}
