package org.capacitycommons.portal.team;

import java.util.ArrayList;
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
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** The visitor's own organisation, and the request for one by who has none. */
@Path("/")
@RunOnVirtualThread
class OrganisationPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/organisation";
    private static final String PATH = "/my/organisation";

    private final Teams teams;
    private final Nations nations;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    OrganisationPages(
            Teams teams, Nations nations, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.teams = teams;
        this.nations = nations;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OrganisationPage(Page p, @Nullable Organisation organisation, String nation, List<Organisation> requested)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> organisation() {
        var own = teams.me().organisation();
        var organisation = own == null ? null : teams.find(own.id()).orElse(null);
        var requested = own == null ? teams.requested() : List.<Organisation>of();
        String nation = nations.name(organisation == null ? null : organisation.nation(), visit.language());
        return answers.personal(new OrganisationPage(visit.page("my.organisation"), organisation, nation, requested));
    }

    @GET
    @Path(BASE + "/change")
    @Authenticated
    public RestResponse<String> change() {
        Organisation now = own();
        return change(now, filled(now), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var facts = new Organisation.Facts(
                            typed.first("name"), null, null, typed.orNull("iatiId"), typed.orNull("website"));
                    teams.save(own().id(), typed.conditions(), facts);
                    return answers.next(PATH + "?done=saved");
                },
                (typed, trouble) -> change(own(), typed, trouble));
    }

    @GET
    @Path(BASE + "/new")
    @Authenticated
    public RestResponse<String> blank() {
        return blank(Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> ask(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    teams.create(
                            typed.key(),
                            new Organisation.Facts(
                                    typed.first("name"),
                                    typed.orNull("kind"),
                                    typed.orNull("nation"),
                                    typed.orNull("iatiId"),
                                    typed.orNull("website")));
                    return answers.next(PATH + "?done=saved");
                },
                this::blank);
    }

    private RestResponse<String> change(Organisation now, Typed typed, Trouble trouble) {
        Sheet sheet = Sheet.of(sheets.say("my.organisation.change"), PATH + "/change", up())
                .changing(now.version(), filled(now))
                .asking(facts(typed))
                .button("save", sheets.say("page.save"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> blank(Typed typed, Trouble trouble) {
        var ask = sheets.asking("organisation", typed);
        var fields = new ArrayList<>(facts(typed));
        fields.add(1, ask.radios("kind", List.of("MINISTRY", "PARTNER")));
        fields.add(2, ask.select("nation", nations.choices(visit.language())));
        Sheet sheet = Sheet.of(sheets.say("my.organisation.ask"), PATH + "/new", up())
                .saying(sheets.say("my.organisation.ask.text"))
                .asking(fields)
                .button("ask", sheets.say("my.organisation.ask.do"));
        return sheets.show(sheet, typed, trouble);
    }

    private List<Field> facts(Typed typed) {
        var ask = sheets.asking("organisation", typed);
        return List.of(
                ask.text("name", 200),
                ask.text("iatiId", 200).optional(true),
                ask.text("website", 300).optional(true));
    }

    private static Typed filled(Organisation now) {
        return Typed.from(Map.of(
                "name", List.of(now.name()),
                "iatiId", now.iatiId() == null ? List.of() : List.of(now.iatiId()),
                "website", now.website() == null ? List.of() : List.of(now.website())));
    }

    private Organisation own() {
        return teams.find(teams.own(teams.me()).id()).orElseThrow(NotFoundException::new);
    }

    private Sheet.Link up() {
        return new Sheet.Link(PATH, sheets.say("my.organisation"));
    }
}
