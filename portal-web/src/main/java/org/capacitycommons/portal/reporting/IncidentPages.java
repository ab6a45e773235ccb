package org.capacitycommons.portal.reporting;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.form.Field;
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

/** A ministry tells of harm that was done or could have been, and of what it did about it. */
@Path("/")
@RunOnVirtualThread
class IncidentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/incidents";
    private static final String PART = "incidents";

    private final Deployments deployments;
    private final Reporting reporting;
    private final IncidentFields fields;
    private final Sheets sheets;
    private final Forms forms;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    IncidentPages(
            Deployments deployments,
            Reporting reporting,
            IncidentFields fields,
            Sheets sheets,
            Forms forms,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.reporting = reporting;
        this.fields = fields;
        this.sheets = sheets;
        this.forms = forms;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IncidentList(
            Page p,
            Place place,
            List<Incident> incidents,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IncidentPage(Page p, Place place, Incident incident, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> list(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var incidents = reporting.incidents(id, cursor);
        String next = ListAddress.of(place.list()).next(incidents.next());
        return answers.personal(new IncidentList(visit.page("my.incidents"), place, incidents.items(), next));
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> blank(@RestPath String id) {
        return blank(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> report(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var faults = IncidentFields.faults(typed);
                    if (!faults.isEmpty()) {
                        return blank(id, typed, Trouble.at(faults));
                    }
                    Incident told = reporting.report(id, typed.key(), IncidentFields.incident(typed));
                    return answers.next("/my/deployments/" + id + "/incidents/" + told.id() + "?done=added");
                },
                (typed, trouble) -> blank(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/{part}")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> incident(@RestPath String id, @RestPath String part) {
        return show(id, part, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> move(@RestPath String id, @RestPath String part, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    String action = typed.button().equals("resolve") ? "RESOLVE" : "MITIGATE";
                    var step = new Incident.Step(action, typed.first(IncidentFields.ACTION));
                    reporting.move(id, part, typed.conditions(), step);
                    return answers.next("/my/deployments/" + id + "/incidents/" + part + "?done=saved");
                },
                (typed, trouble) -> show(id, part, typed, trouble));
    }

    private RestResponse<String> blank(String id, Typed typed, Trouble trouble) {
        Place place = Place.of(deployments, id, PART);
        Sheet sheet = place.sheet(sheets.say("my.incidents.add"), "new")
                .saying(sheets.say("my.incidents.text"))
                .asking(fields.all(place.deployment(), typed))
                .button("report", sheets.say("my.incidents.do"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> show(String id, String part, Typed typed, Trouble trouble) {
        Place place = Place.of(deployments, id, PART);
        Incident incident = reporting.incident(id, part).orElseThrow(NotFoundException::new);
        String path = place.list() + "/" + part;
        var asked = incident.nextStep() == null ? List.<Field>of() : List.of(fields.action(incident, typed, trouble));
        Form form = forms.form(path, incident.version(), IncidentFields.saved(incident), asked, trouble);
        Page page = visit.titled(incident.title()).at(path);
        return answers.personal(trouble.status(), new IncidentPage(page, place, incident, form));
    }
}
