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

import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Somebody who was invited and has no account makes one; nobody else can, because it takes the word of the letter. */
@Path("/")
@RunOnVirtualThread
class AccountPages {
    private static final String BASE = "{lang:[a-z][a-z]}/invitations/{token:[A-Za-z0-9_-]{20,100}}/account";

    private final Teams teams;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    AccountPages(Teams teams, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.teams = teams;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountPage(Page p, TeamApi.FirstSignIn first, String path) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> blank(@RestPath String token) {
        return blank(token, Typed.nothing(), Trouble.NONE);
    }

    /** Answers with the page itself: the password stands on it, and nowhere else. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> make(@RestPath String token, MultivaluedMap<String, String> body) {
        return submissions.receiveFromAnyone(
                body,
                typed -> {
                    var first = teams.account(
                            new TeamApi.Newcomer(token, typed.first("firstName"), typed.first("lastName")));
                    return answers.personal(
                            new AccountPage(visit.page("my.invitation.made"), first, "/invitations/" + token));
                },
                (typed, trouble) -> blank(token, typed, trouble));
    }

    private RestResponse<String> blank(String token, Typed typed, Trouble trouble) {
        String path = "/invitations/" + token;
        var ask = sheets.asking("account", typed);
        Sheet sheet = Sheet.of(
                        sheets.say("my.invitation.account"),
                        path + "/account",
                        new Sheet.Link(path, sheets.say("my.invitation")))
                .saying(sheets.say("my.invitation.account.text"))
                .asking(List.of(ask.text("firstName", 100), ask.text("lastName", 100)))
                .button("make", sheets.say("my.invitation.account.do"));
        return sheets.show(sheet, typed, trouble);
    }
}
