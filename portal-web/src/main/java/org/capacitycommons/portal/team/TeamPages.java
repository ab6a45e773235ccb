package org.capacitycommons.portal.team;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
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
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.CodeLists;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Who works for the visitor's organisation, and who was invited to. */
@Path("/")
@RunOnVirtualThread
class TeamPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/team";
    private static final String PATH = "/my/team";
    /** As the service calls the field, so that what it says of it is shown there. */
    private static final String LETTERS = "language";

    private static final List<String> ROLES = List.of("EDITOR", "SUBMITTER");

    private final Teams teams;
    private final Sheets sheets;
    private final Forms forms;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    TeamPages(Teams teams, Sheets sheets, Forms forms, Submissions submissions, Visit visit, Answers answers) {
        this.teams = teams;
        this.sheets = sheets;
        this.forms = forms;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    /** An open invitation with the form that takes it back. */
    @TemplateData
    record Sent(Invitation invitation, Form form) {}

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPage(
            Page p,
            Me me,
            List<Member> members,
            List<Sent> sent,
            List<Invitation> over,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> team(@RestQuery @Nullable String cursor) {
        return show(cursor, Trouble.NONE);
    }

    @GET
    @Path(BASE + "/invitation")
    @Authenticated
    public RestResponse<String> invitation() {
        var usual = Map.of(
                "role", List.of("EDITOR"), LETTERS, List.of(visit.language().code()));
        return invitation(Typed.from(usual), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> invite(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var invitation =
                            new TeamApi.NewInvitation(typed.first("email"), typed.first("role"), typed.orNull(LETTERS));
                    teams.invite(teams.own(teams.me()).id(), typed.key(), invitation);
                    return answers.next(PATH + "?done=added");
                },
                this::invitation);
    }

    @POST
    @Path(BASE + "/invitations/{invitation}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> revoke(@RestPath String invitation, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    teams.revoke(invitation, typed.conditions());
                    return answers.next(PATH + "?done=saved");
                },
                (typed, trouble) -> show(null, trouble));
    }

    @GET
    @Path(BASE + "/members/{subject}")
    @Authenticated
    public RestResponse<String> member(@RestPath String subject) {
        return role(subject, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/members/{subject}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> give(@RestPath String subject, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    teams.give(teams.own(teams.me()).id(), subject, typed.conditions(), typed.first("role"));
                    return answers.next(PATH + "?done=saved");
                },
                (typed, trouble) -> role(subject, typed, trouble));
    }

    @GET
    @Path(BASE + "/members/{subject}/departure")
    @Authenticated
    public RestResponse<String> departure(@RestPath String subject) {
        return departure(subject, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/members/{subject}/departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> remove(@RestPath String subject, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Me me = teams.me();
                    teams.remove(teams.own(me).id(), subject, typed.conditions(), typed.orNull("successor"));
                    return answers.next((me.subject().equals(subject) ? "/my" : PATH) + "?done=saved");
                },
                (typed, trouble) -> departure(subject, typed, trouble));
    }

    private RestResponse<String> show(@Nullable String cursor, Trouble trouble) {
        Me me = teams.me();
        String id = teams.own(me).id();
        var members = teams.members(id, cursor);
        var invitations = me.submitter() ? teams.invitations(id) : List.<Invitation>of();
        var sent = invitations.stream()
                .filter(Invitation::open)
                .map(i -> new Sent(
                        i,
                        forms.form(PATH + "/invitations/" + i.id() + "/revocation", i.version(), List.of(), trouble)))
                .toList();
        var over = invitations.stream().filter(i -> !i.open()).toList();
        String next = ListAddress.of(PATH).next(members.next());
        return answers.personal(
                trouble.status(), new TeamPage(visit.page("my.team"), me, members.items(), sent, over, next));
    }

    private RestResponse<String> invitation(Typed typed, Trouble trouble) {
        var ask = sheets.asking("team", typed);
        Sheet sheet = Sheet.of(sheets.say("my.team.invite"), PATH + "/invitation", up())
                .saying(sheets.say("my.team.invite.text"))
                .asking(List.of(
                        ask.text("email", 240).drawnAs(Control.EMAIL),
                        ask.radios("role", ROLES),
                        ask.select(LETTERS, CodeLists.letterLanguages())))
                .button("invite", sheets.say("my.team.invite.do"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> role(String subject, Typed typed, Trouble trouble) {
        Member member = required(subject);
        Typed now = Typed.from(Map.of("role", List.of(member.role())));
        Typed shown = trouble.none() ? now : typed;
        Sheet sheet = Sheet.of(member.name(), PATH + "/members/" + subject, up())
                .changing(member.version(), now)
                .asking(List.of(sheets.asking("team", shown).radios("role", ROLES)))
                .button("save", sheets.say("page.save"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> departure(String subject, Typed typed, Trouble trouble) {
        Me me = teams.me();
        Member member = required(subject);
        var others = teams.members(teams.own(me).id(), null).items().stream()
                .filter(m -> !m.subject().equals(subject))
                .map(m -> new Choice(m.subject(), m.name()))
                .toList();
        String kind = me.subject().equals(subject) ? "my.team.leave" : "my.team.remove";
        Sheet sheet = Sheet.of(sheets.say(kind), PATH + "/members/" + subject + "/departure", up())
                .changing(member.version())
                .noting(List.of(member.name()))
                .saying(sheets.say("my.team.remove.text"))
                .asking(List.of(
                        sheets.asking("team", typed).select("successor", others).optional(true)))
                .button("remove", sheets.say(kind));
        return sheets.show(sheet, typed, trouble);
    }

    private Member required(String subject) {
        return teams.member(teams.own(teams.me()).id(), subject).orElseThrow(NotFoundException::new);
    }

    private Sheet.Link up() {
        return new Sheet.Link(PATH, sheets.say("my.team"));
    }
}
