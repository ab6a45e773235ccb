package org.capacitycommons.portal.deployment;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** A ministry gives up a deployment that has not begun, and says why: the reason stays with the record. */
@Path("/")
@RunOnVirtualThread
class CancellationPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/cancellation";
    private static final String REASON = "reason";

    private final Deployments deployments;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    CancellationPages(Deployments deployments, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.deployments = deployments;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CancellationPage(Page p, Deployment deployment, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> cancellation(@RestPath String id) {
        return show(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> cancel(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(body, typed -> cancel(id, typed), (typed, trouble) -> show(id, typed, trouble));
    }

    private RestResponse<String> cancel(String id, Typed typed) {
        String reason = typed.first(REASON);
        if (reason.isEmpty()) {
            return show(id, typed, Trouble.at(List.of(new FieldFault(REASON, "required", null))));
        }
        deployments.move(id, new Conditions(typed.key(), typed.version()), "CANCELLED", reason);
        return answers.next("/my/deployments/" + id + "?done=moved");
    }

    private RestResponse<String> show(String id, Typed typed, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        String path = "/my/deployments/" + id + "/cancellation";
        var reason = Field.text(REASON, visit.words().say("deployment.cancel.reason"), typed.first(REASON))
                .drawnAs(Field.Control.TEXTAREA)
                .limit(500);
        Form form = forms.form(path, deployment.version(), List.of(reason), trouble);
        Page page = visit.page("deployment.cancel").at(path);
        return answers.personal(trouble.status(), new CancellationPage(page, deployment, form));
    }
}
