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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** The way from answers to a submission: check them, answer what reviewers asked, declare, or withdraw. */
@Path("/")
@RunOnVirtualThread
class SubmissionPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/projects/{id}";
    private static final List<String> STATEMENTS = List.of("authorised", "accurate", "publishTerms");

    private final Projects projects;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    SubmissionPages(
            Projects projects, Nations nations, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.projects = projects;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckAnswers(Page p, Project project, List<AnswerSection> sections, boolean complete)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeclarationPage(Page p, Project project, Form form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WithdrawalPage(Page p, Project project, Form form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestPage(Page p, Project project, Project.ChangeRequest request, String section, Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE + "/answers")
    @RolesAllowed({"ministry", "admin", "auditor"})
    public RestResponse<String> check(@RestPath String id) {
        Project project = project(id);
        var sections = AnswerSection.all(projects.registrationForm(), project, visit.words(), nations);
        boolean complete = project.problems() == null || project.problems().isEmpty();
        return answers.personal(new CheckAnswers(visit.page("project.answers.title"), project, sections, complete));
    }

    @GET
    @Path(BASE + "/declaration")
    @RolesAllowed("ministry")
    public RestResponse<String> declaration(@RestPath String id) {
        return declaration(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/declaration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> submit(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> submit(id, typed),
                // What is missing stands on the page of answers, each with a link to its question.
                (typed, trouble) -> trouble.slug().equals("incomplete")
                        ? answers.next("/my/projects/" + id + "/answers")
                        : declaration(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/withdrawal")
    @RolesAllowed("ministry")
    public RestResponse<String> withdrawal(@RestPath String id) {
        return withdrawal(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> withdraw(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    String reason = typed.first("reason");
                    projects.withdraw(id, conditions(typed), reason.isEmpty() ? null : reason);
                    return answers.next("/my/projects/" + id + "?done=withdrawn");
                },
                (typed, trouble) -> withdrawal(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/requests/{number}")
    @RolesAllowed("ministry")
    public RestResponse<String> request(@RestPath String id, @RestPath int number) {
        return request(id, number, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/requests/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> answer(@RestPath String id, @RestPath int number, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    if (typed.first("answer").isEmpty()) {
                        return request(id, number, typed, required("answer"));
                    }
                    projects.answer(id, number, conditions(typed), typed.first("answer"));
                    return answers.next("/my/projects/" + id + "?done=answered");
                },
                (typed, trouble) -> request(id, number, typed, trouble));
    }

    private RestResponse<String> submit(String id, Typed typed) {
        List<FieldFault> open = STATEMENTS.stream()
                .filter(s -> !typed.first(s).equals("yes"))
                .map(s -> new FieldFault(s, "must-agree", null))
                .toList();
        if (!open.isEmpty()) {
            return declaration(id, typed, Trouble.at(open));
        }
        var receipt = projects.submit(id, conditions(typed), new ProjectsApi.Declaration(true, true, true));
        return answers.next("/my/projects/" + id + "/receipts/" + receipt.number());
    }

    private RestResponse<String> declaration(String id, Typed typed, Trouble trouble) {
        Project project = project(id);
        var words = visit.words();
        var fields = new ArrayList<Field>();
        for (String statement : STATEMENTS) {
            fields.add(Field.choice(
                    statement,
                    words.say("project.declaration." + statement),
                    Field.Control.CHECKBOXES,
                    typed.all(statement),
                    List.of(new Choice("yes", words.say("project.declaration." + statement + ".agree")))));
        }
        String path = "/my/projects/" + id + "/declaration";
        Form form = forms.form(path, project.version(), fields, trouble);
        return answers.personal(
                trouble.status(),
                new DeclarationPage(visit.page("project.declaration.title").at(path), project, form));
    }

    private RestResponse<String> withdrawal(String id, Typed typed, Trouble trouble) {
        Project project = project(id);
        String path = "/my/projects/" + id + "/withdrawal";
        var reason = Field.text("reason", visit.words().say("project.withdrawal.reason"), typed.first("reason"))
                .drawnAs(Field.Control.TEXTAREA)
                .optional(true)
                .limit(500);
        Form form = forms.form(path, project.version(), List.of(reason), trouble);
        return answers.personal(
                trouble.status(),
                new WithdrawalPage(visit.page("project.withdrawal.title").at(path), project, form));
    }

    private RestResponse<String> request(String id, int number, Typed typed, Trouble trouble) {
        Project project = project(id);
        var request = project.changeRequests().stream()
                .filter(c -> c.id() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String path = "/my/projects/" + id + "/requests/" + number;
        String known = request.answer() == null ? "" : request.answer();
        String value = trouble.none() ? known : typed.first("answer");
        var answer = Field.text("answer", visit.words().say("project.request.answer"), value)
                .drawnAs(Field.Control.TEXTAREA)
                .hint(visit.words().say("project.request.answer.hint"))
                .limit(1000);
        Typed saved = Typed.from(Map.of("answer", known.isEmpty() ? List.of() : List.of(known)));
        Form form = forms.form(path, project.version(), saved, List.of(answer), trouble);
        String section = visit.words().say("question." + request.section() + ".title");
        return answers.personal(
                trouble.status(),
                new RequestPage(visit.page("project.request.title").at(path), project, request, section, form));
    }

    private Project project(String id) {
        return projects.find(id).orElseThrow(NotFoundException::new);
    }

    private static Conditions conditions(Typed typed) {
        return new Conditions(typed.key(), typed.version());
    }

    private static Trouble required(String field) {
        return Trouble.at(List.of(new FieldFault(field, "required", null)));
    }
}
