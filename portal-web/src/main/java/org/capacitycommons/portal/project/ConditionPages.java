package org.capacitycommons.portal.project;

import java.util.ArrayList;
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

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Visit;

/** A ministry says how it meets what the approval demands. */
@Path("/")
@RunOnVirtualThread
class ConditionPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/projects/{id}/conditions/{number:\\d{1,6}}";
    private static final String EVIDENCE = "evidence";

    private final Projects projects;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    ConditionPages(Projects projects, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.projects = projects;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> condition(@RestPath String id, @RestPath int number) {
        return show(id, number, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> send(@RestPath String id, @RestPath int number, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    projects.sendEvidence(id, number, typed.conditions(), typed.first(EVIDENCE));
                    return answers.next("/my/projects/" + id + "?done=saved");
                },
                (typed, trouble) -> show(id, number, typed, trouble));
    }

    private RestResponse<String> show(String id, int number, Typed typed, Trouble trouble) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        var condition = project.conditions().stream()
                .filter(c -> c.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var notes = new ArrayList<>(List.of(condition.text()));
        if (condition.returnedReason() != null) {
            notes.add(visit.words().say("my.condition.returned", condition.returnedReason()));
        }
        String known = condition.evidence();
        Typed now = Typed.from(Map.of(EVIDENCE, known == null ? List.of() : List.of(known)));
        Typed shown = trouble.none() ? now : typed;
        Sheet sheet = Sheet.of(
                        sheets.say("my.condition"),
                        "/my/projects/" + id + "/conditions/" + number,
                        new Sheet.Link("/my/projects/" + id, project.title()))
                .changing(condition.version(), now)
                .saying(sheets.say("my.condition.text"))
                .noting(notes);
        if (condition.takesEvidence()) {
            sheet = sheet.asking(List.of(sheets.asking("condition", shown).longText(EVIDENCE, 4_000)))
                    .button("send", sheets.say("my.condition.do"));
        }
        return sheets.show(sheet, typed, trouble);
    }
}
