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
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** A ministry asks that its pilot goes live, sees what came of it, and may take the request back. */
@Path("/")
@RunOnVirtualThread
class GoLivePages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/go-live";

    private final Deployments deployments;
    private final Visit visit;
    private final Forms forms;
    private final Submissions submissions;
    private final Answers answers;

    GoLivePages(Deployments deployments, Visit visit, Forms forms, Submissions submissions, Answers answers) {
        this.deployments = deployments;
        this.visit = visit;
        this.forms = forms;
        this.submissions = submissions;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GoLivePage(
            Page p,
            Deployment deployment,
            List<Duty> missing,
            List<Deployments.GoLiveReview> reviews,
            Deployments.@Nullable GoLiveReview pending,
            Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> goLive(@RestPath String id) {
        return show(id, Trouble.NONE);
    }

    /** One form for both: it asks while nothing is asked for, and takes back what is. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> ask(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    String button = typed.button();
                    if (button.matches("withdraw-\\d{1,6}")) {
                        int number = Integer.parseInt(button.substring("withdraw-".length()));
                        deployments.withdrawGoLive(id, number, typed.conditions());
                    } else {
                        deployments.requestGoLive(id, typed.conditions());
                    }
                    return answers.next("/my/deployments/" + id + "/go-live?done=saved");
                },
                (typed, trouble) -> show(id, trouble));
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        var reviews = deployments.goLiveReviews(id);
        var pending = reviews.stream()
                .filter(Deployments.GoLiveReview::mayWithdraw)
                .findFirst()
                .orElse(null);
        String path = "/my/deployments/" + id + "/go-live";
        long version = pending == null ? deployment.version() : pending.version();
        Form form = forms.form(path, version, List.of(), trouble);
        var missing = deployment.stage() != null && deployment.stage().equals("PILOT")
                ? deployment.missing().stream()
                        .map(m -> new Duty(
                                Messages.missing(m, visit.words()),
                                OwnDuties.place(deployment, "/my/deployments/" + id, m)))
                        .toList()
                : List.<Duty>of();
        Page page = visit.page("my.goLive").at(path);
        return answers.personal(trouble.status(), new GoLivePage(page, deployment, missing, reviews, pending, form));
    }
}
