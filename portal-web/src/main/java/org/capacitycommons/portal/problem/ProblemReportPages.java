package org.capacitycommons.portal.problem;

import java.util.List;
import java.util.regex.Pattern;

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
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.problem.ProblemReports.Subject;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** Anybody tells of a problem with a deployment or a model, and gets a number to ask about it. */
@Path("/")
@RunOnVirtualThread
class ProblemReportPages {
    private static final String DEPLOYMENT = "{lang:[a-z][a-z]}/deployments/{id}/problem";
    private static final String MODEL = "{lang:[a-z][a-z]}/models/{namespace}/{name}/problem";
    private static final String TEXT = "text";
    private static final int LONGEST = 4_000;
    private static final int TOO_MANY = 429;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{4,24}");

    private final ProblemReports reports;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    ProblemReportPages(ProblemReports reports, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.reports = reports;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "problem", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemForm(Page p, Subject subject, Form form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "problem", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemReceived(Page p, Subject subject, String number) implements TemplateInstance {}

    @GET
    @Path(DEPLOYMENT)
    @PermitAll
    public RestResponse<String> form(@RestPath String id) {
        return show(deployment(id), Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(DEPLOYMENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> send(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receiveFromAnyone(
                body,
                typed -> send(Subject.ofDeployment(id, id), typed),
                (typed, trouble) -> show(deployment(id), typed, trouble));
    }

    @GET
    @Path(DEPLOYMENT + "/received")
    @PermitAll
    public RestResponse<String> received(@RestPath String id, @RestQuery @Nullable String reference) {
        return received(Subject.ofDeployment(id, id), reference);
    }

    @GET
    @Path(MODEL)
    @PermitAll
    public RestResponse<String> formOfModel(@RestPath String namespace, @RestPath String name) {
        return show(model(namespace, name), Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(MODEL)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> sendOfModel(
            @RestPath String namespace, @RestPath String name, MultivaluedMap<String, String> body) {
        return submissions.receiveFromAnyone(
                body,
                typed -> send(Subject.ofModel(namespace + "/" + name, name), typed),
                (typed, trouble) -> show(model(namespace, name), typed, trouble));
    }

    @GET
    @Path(MODEL + "/received")
    @PermitAll
    public RestResponse<String> receivedOfModel(
            @RestPath String namespace, @RestPath String name, @RestQuery @Nullable String reference) {
        return received(Subject.ofModel(namespace + "/" + name, name), reference);
    }

    private Subject deployment(String id) {
        return reports.deployment(id).orElseThrow(NotFoundException::new);
    }

    private Subject model(String namespace, String name) {
        return reports.model(namespace, name).orElseThrow(NotFoundException::new);
    }

    private RestResponse<String> received(Subject subject, @Nullable String reference) {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            throw new NotFoundException();
        }
        return answers.personal(new ProblemReceived(visit.page("record.problem.received"), subject, reference));
    }

    private RestResponse<String> send(Subject subject, Typed typed) {
        String text = typed.first(TEXT);
        if (text.isEmpty()) {
            return show(subject, typed, Trouble.at(List.of(new FieldFault(TEXT, "required", null))));
        }
        var report = subject.report(text, visit.language().code());
        String reference = reports.send(typed.key(), visit.clientAddress(), report);
        return answers.next(subject.path() + "/problem/received?reference=" + reference);
    }

    private RestResponse<String> show(Subject subject, Typed typed, Trouble trouble) {
        var text = Field.text(TEXT, visit.words().say("record.problem.text"), typed.first(TEXT))
                .drawnAs(Field.Control.TEXTAREA)
                .hint(visit.words().say("record.problem.text.hint"))
                .limit(LONGEST);
        String path = subject.path() + "/problem";
        Form form = forms.form(path, List.of(text), inItsWords(trouble));
        Form shown = trouble.none() || trouble.isAnotherForm() ? form : form.keyed(typed.key());
        Page page = visit.page("record.problem.title").at(path);
        return answers.personal(trouble.status(), new ProblemForm(page, subject, shown));
    }

    /** Who is told to wait for an hour is told why, in other words than for half a minute. */
    private static Trouble inItsWords(Trouble trouble) {
        return trouble.status() == TOO_MANY
                ? new Trouble(TOO_MANY, "many-problem-reports", List.of(), List.of())
                : trouble;
    }
}
