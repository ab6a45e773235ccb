package org.capacitycommons.portal.reporting;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Planned steps of a deployment, and where they stand. */
@Path("/")
@RunOnVirtualThread
class MilestonePages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/milestones";
    private static final String PART = "milestones";
    private static final List<String> TYPES = List.of(
            "preProcurement",
            "approval",
            "engagement",
            "assessment",
            "delivery",
            "reporting",
            "financing",
            "payment",
            "procurement",
            "contractClose");
    private static final List<String> STATUSES = List.of("scheduled", "met", "notMet", "partiallyMet");

    private final Deployments deployments;
    private final Reporting reporting;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    MilestonePages(
            Deployments deployments,
            Reporting reporting,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.reporting = reporting;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MilestoneList(
            Page p,
            Place place,
            List<Progress.Milestone> milestones,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> list(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var milestones = reporting.milestones(id, cursor);
        String next = ListAddress.of(place.list()).next(milestones.next());
        return answers.personal(new MilestoneList(visit.page("my.milestones"), place, milestones.items(), next));
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> blank(@RestPath String id) {
        return blank(id, Typed.from(Map.of("status", List.of("scheduled"))), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> add(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.addMilestone(id, typed.key(), milestone(typed));
                    return answers.next("/my/deployments/" + id + "/milestones?done=added");
                },
                (typed, trouble) -> blank(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/{part}")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> milestone(@RestPath String id, @RestPath String part) {
        Progress.Milestone saved = reporting.milestone(id, part).orElseThrow(NotFoundException::new);
        return change(id, saved, filled(saved), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(@RestPath String id, @RestPath String part, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.saveMilestone(id, part, typed.conditions(), milestone(typed));
                    return answers.next("/my/deployments/" + id + "/milestones?done=saved");
                },
                (typed, trouble) ->
                        change(id, reporting.milestone(id, part).orElseThrow(NotFoundException::new), typed, trouble));
    }

    private static Progress.NewMilestone milestone(Typed typed) {
        return new Progress.NewMilestone(
                typed.first("title"),
                typed.orNull("description"),
                typed.first("type"),
                typed.first("plannedOn"),
                typed.first("status"),
                typed.orNull("achievedOn"));
    }

    private static Typed filled(Progress.Milestone saved) {
        return Typed.from(Map.of(
                "title", List.of(saved.title()),
                "description", saved.description() == null ? List.of() : List.of(saved.description()),
                "type", List.of(saved.type()),
                "plannedOn", List.of(saved.plannedOn()),
                "status", List.of(saved.status()),
                "achievedOn", saved.achievedOn() == null ? List.of() : List.of(saved.achievedOn())));
    }

    private RestResponse<String> blank(String id, Typed typed, Trouble trouble) {
        Place place = Place.of(deployments, id, PART);
        Sheet sheet = place.sheet(sheets.say("my.milestones.add"), "new")
                .asking(fields(typed))
                .button("add", sheets.say("deployment.add"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> change(String id, Progress.Milestone saved, Typed typed, Trouble trouble) {
        Place place = Place.of(deployments, id, PART);
        Sheet sheet = place.sheet(sheets.say("my.milestones.change"), saved.id())
                .changing(saved.version(), filled(saved))
                .asking(fields(typed))
                .button("save", sheets.say("page.save"));
        return sheets.show(sheet, typed, trouble);
    }

    private List<Field> fields(Typed typed) {
        var ask = sheets.asking(PART, typed);
        return List.of(
                ask.text("title", 200),
                ask.longText("description", 1_000).optional(true),
                ask.select("type", ask.codes("type", TYPES)),
                ask.day("plannedOn"),
                ask.radios("status", STATUSES),
                ask.day("achievedOn").optional(true));
    }
}
