package org.capacitycommons.portal.team;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Where the link of an invitation leads: whoever is not signed in does that first and comes back here. */
@Path("/")
@RunOnVirtualThread
class InvitationPages {
    private static final String BASE = "{lang:[a-z][a-z]}/invitations/{token:[A-Za-z0-9_-]{20,100}}";

    private final Teams teams;
    private final Visit visit;
    private final Forms forms;
    private final Submissions submissions;
    private final Answers answers;

    InvitationPages(Teams teams, Visit visit, Forms forms, Submissions submissions, Answers answers) {
        this.teams = teams;
        this.visit = visit;
        this.forms = forms;
        this.submissions = submissions;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationPage(Page p, String path, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> invitation(@RestPath String token) {
        return show(token, Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> accept(@RestPath String token, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    teams.accept(typed.key(), token);
                    return answers.next("/my?done=joined");
                },
                (typed, trouble) -> show(token, trouble));
    }

    private RestResponse<String> show(String token, Trouble trouble) {
        String path = "/invitations/" + token;
        Form form = forms.form(path, List.of(), trouble);
        Page page = visit.page("my.invitation").at(path);
        return answers.personal(trouble.status(), new InvitationPage(page, path, form));
    }
}
