package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;

/** An administrator makes an incident of what somebody told. Title and summary are public, the rest is not. */
@Path("/")
@RunOnVirtualThread
class ProblemIncidentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/problem-reports/{id}/incident";
    private static final String DEPLOYMENT = "deployment";
    private static final List<String> TEXTS = List.of(
            "kind",
            "harm",
            "severity",
            "reversibility",
            "title",
            "summary",
            "description",
            "peopleAffected",
            "happenedOn");

    private final HarmApi api;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    ProblemIncidentPages(@RestClient HarmApi api, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.api = api;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "work", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemIncident(Page p, HarmApi.Problem problem, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("admin")
    public RestResponse<String> form(@RestPath String id) {
        return show(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> make(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(body, typed -> make(id, typed), (typed, trouble) -> show(id, typed, trouble));
    }

    private RestResponse<String> make(String id, Typed typed) {
        Map<String, String> incident = new LinkedHashMap<>();
        for (String name : TEXTS) {
            if (!typed.first(name).isEmpty()) {
                incident.put(name, typed.first(name));
            }
        }
        String deployment = typed.first(DEPLOYMENT);
        var told = new HarmApi.FromReport(deployment.isEmpty() ? null : deployment, incident);
        var conditions = new Conditions(typed.key(), typed.version());
        Calls.write(() -> api.makeIncident(id, conditions.key(), conditions.ifMatch(), told));
        return answers.next("/admin/problem-reports/" + id + "?done=decided");
    }

    private RestResponse<String> show(String id, Typed typed, Trouble trouble) {
        HarmApi.Problem problem = Calls.find(() -> api.problem(id)).orElseThrow(NotFoundException::new);
        String path = "/admin/problem-reports/" + id + "/incident";
        Form form = forms.form(path, problem.version(), fields(problem, typed), trouble);
        Page page = visit.page("work.incident.new").at(path);
        return answers.personal(trouble.status(), new ProblemIncident(page, problem, form));
    }

    private List<Field> fields(HarmApi.Problem problem, Typed typed) {
        var fields = new ArrayList<Field>();
        if (problem.deployment() == null) {
            fields.add(text(DEPLOYMENT, typed).hint(visit.words().say("work.incident.deployment.hint")));
        }
        fields.add(choice("kind", "incidentKind", typed, List.of("INCIDENT", "HAZARD")));
        fields.add(choice("severity", "severity", typed, List.of("LOW", "MODERATE", "SEVERE")));
        fields.add(choice(
                "harm",
                "harm",
                typed,
                List.of(
                        "PHYSICAL",
                        "PSYCHOLOGICAL",
                        "REPUTATIONAL",
                        "ECONOMIC",
                        "ENVIRONMENTAL",
                        "PUBLIC_INTEREST",
                        "HUMAN_RIGHTS")));
        fields.add(choice("reversibility", "reversibility", typed, List.of("REVERSIBLE", "IRREVERSIBLE", "NOT_KNOWN")));
        fields.add(text("title", typed)
                .hint(visit.words().say("work.incident.public"))
                .limit(200));
        fields.add(area("summary", typed)
                .hint(visit.words().say("work.incident.public"))
                .limit(2000));
        String told = typed.fields().isEmpty() ? problem.text() : typed.first("description");
        fields.add(Field.text("description", label("description"), told)
                .drawnAs(Control.TEXTAREA)
                .limit(10_000));
        fields.add(text("peopleAffected", typed)
                .drawnAs(Control.NUMBER)
                .hint(visit.words().say("deployment.indicator.baseline.hint"))
                .optional(true));
        fields.add(text("happenedOn", typed).hint(visit.words().say("question.kind.DATE")));
        return List.copyOf(fields);
    }

    private Field choice(String name, String codes, Typed typed, List<String> values) {
        var words = visit.words();
        var choices = values.stream()
                .map(v -> new Choice(v, words.name("work." + codes, v)))
                .toList();
        return Field.choice(name, label(codes), Control.RADIOS, typed.all(name), choices);
    }

    private Field text(String name, Typed typed) {
        return Field.text(name, label(name), typed.first(name));
    }

    private Field area(String name, Typed typed) {
        return text(name, typed).drawnAs(Control.TEXTAREA);
    }

    private String label(String name) {
        return visit.words().say("work.line." + name);
    }
}
