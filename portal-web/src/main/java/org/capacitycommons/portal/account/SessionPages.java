package org.capacitycommons.portal.account;

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
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.session.OwnSessions;
import org.capacitycommons.portal.session.OwnSessions.Outcome;
import org.capacitycommons.portal.session.OwnSessions.OwnSession;

/** Where the visitor is signed in: a lost telephone is signed out from here. */
@Path("/")
@RunOnVirtualThread
class SessionPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/sessions";
    private static final String ADDRESS = "/my/sessions";
    private static final String EVERYWHERE = "everywhere";

    private final OwnSessions sessions;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    SessionPages(OwnSessions sessions, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.sessions = sessions;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionList(Page p, Form form, List<OwnSession> sessions, OwnSessions.Limits limits)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> list() {
        return show(Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> end(MultivaluedMap<String, String> body) {
        return submissions.receive(body, this::end, (typed, trouble) -> show(trouble));
    }

    private RestResponse<String> end(Typed typed) {
        if (typed.button().equals(EVERYWHERE)) {
            // This session is over too: whoever opens the list again has to sign in.
            return answers.next("?done=" + done(sessions.endAll(subject()), "signedOut"));
        }
        return answers.next(ADDRESS + "?done=" + done(sessions.end(subject(), typed.button()), "ended"));
    }

    private static String done(Outcome outcome, String ended) {
        return outcome == Outcome.ENDED ? ended : "endedHere";
    }

    private RestResponse<String> show(Trouble trouble) {
        Form form = forms.form(ADDRESS, List.of(), trouble);
        var page = visit.page("session.title").at(ADDRESS);
        return answers.personal(
                trouble.status(), new SessionList(page, form, sessions.of(subject()), sessions.limits(page.admin())));
    }

    private String subject() {
        String subject = visit.visitor().subject();
        if (subject == null) {
            throw new IllegalStateException("only who is signed in gets here");
        }
        return subject;
    }
}
