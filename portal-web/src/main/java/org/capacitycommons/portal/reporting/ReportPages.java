package org.capacitycommons.portal.reporting;

import java.util.List;
import java.util.Locale;

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
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Conditions;

/** Progress and closing reports: begun, saved as drafts, handed in, and changed when they come back. */
@Path("/")
@RunOnVirtualThread
class ReportPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/reports";
    private static final String PART = "reports";
    private static final String SUBMIT = "submit";

    private final Deployments deployments;
    private final Reporting reporting;
    private final ReportFields fields;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    ReportPages(
            Deployments deployments,
            Reporting reporting,
            ReportFields fields,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.reporting = reporting;
        this.fields = fields;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportList(
            Page p,
            Place place,
            List<Report> reports,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPage(Page p, Place place, Report report, String language) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> list(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var reports = reporting.reports(id, cursor);
        String next = ListAddress.of(place.list()).next(reports.next());
        return answers.personal(new ReportList(visit.page("my.reports"), place, reports.items(), next));
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed("ministry")
    public RestResponse<String> blank(@RestPath String id, @RestQuery @Nullable String kind) {
        return blank(
                id, ReportFields.begun("CLOSING".equals(kind), visit.language().code()), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> begin(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Report begun = reporting.create(id, typed.key(), ReportFields.draft(typed));
                    return answers.next(address(id, begun.number()) + "?done=saved");
                },
                (typed, trouble) -> blank(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/{number:\\d{1,6}}")
    @RolesAllowed("ministry")
    public RestResponse<String> report(@RestPath String id, @RestPath int number) {
        Report report = required(id, number);
        return show(id, report, ReportFields.filled(report), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{number:\\d{1,6}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(@RestPath String id, @RestPath int number, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Report saved = reporting.save(id, number, typed.conditions(), ReportFields.draft(typed));
                    if (typed.button().equals(SUBMIT)) {
                        reporting.submit(id, number, new Conditions(typed.key(), String.valueOf(saved.version())));
                    }
                    return answers.next(address(id, number) + "?done=saved");
                },
                (typed, trouble) -> again(id, required(id, number), typed, trouble));
    }

    /** A second press of the button finds the report handed in: it leads to the same page as the first one did. */
    private RestResponse<String> again(String id, Report report, Typed typed, Trouble trouble) {
        boolean handedIn = !report.may("save") && report.text().equals(typed.first("text"));
        return handedIn ? answers.next(address(id, report.number()) + "?done=saved") : show(id, report, typed, trouble);
    }

    private RestResponse<String> blank(String id, Typed typed, Trouble trouble) {
        Place place = Place.of(deployments, id, PART);
        Sheet sheet = place.sheet(sheets.say("my.reports.add"), "new")
                .saying(sheets.say("my.reports.text"))
                .asking(fields.ofNew(place.deployment(), typed))
                .button("save", sheets.say("my.reports.save"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> show(String id, Report report, Typed typed, Trouble trouble) {
        Place place = Place.of(deployments, id, PART);
        String title = visit.words().say("my.reports.named", report.number());
        if (!report.may("save")) {
            String language = Locale.of(report.language())
                    .getDisplayLanguage(visit.language().locale());
            Page page = visit.titled(title);
            return answers.personal(trouble.status(), new ReportPage(page, place, report, language));
        }
        Sheet sheet = place.sheet(title, String.valueOf(report.number()))
                .changing(report.version(), ReportFields.filled(report))
                .saying(sheets.say(report.state().equals("RETURNED") ? "my.reports.returned" : "my.reports.text"))
                .asking(fields.of(report, place.deployment(), typed))
                .button("save", sheets.say("my.reports.save"));
        if (report.may(SUBMIT)) {
            sheet = sheet.button(SUBMIT, sheets.say("my.reports.submit"));
        }
        return sheets.show(sheet, typed, trouble);
    }

    private Report required(String id, int number) {
        return reporting.report(id, number).orElseThrow(NotFoundException::new);
    }

    private static String address(String id, int number) {
        return "/my/deployments/" + id + "/reports/" + number;
    }
}
