package org.capacitycommons.portal.deployment;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.project.Project;
import org.capacitycommons.portal.project.Projects;
import org.capacitycommons.portal.service.Conditions;

/** A ministry's deployments: the list, the opening of one, what it still needs, and its move to PILOT. */
@Path("/")
@RunOnVirtualThread
class OwnDeploymentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments";
    private final Deployments deployments;
    private final Projects projects;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;
    private final Instance<Duty.Finder> finders;

    OwnDeploymentPages(
            Deployments deployments,
            Projects projects,
            Visit visit,
            Answers answers,
            Forms forms,
            Submissions submissions,
            @Any Instance<Duty.Finder> finders) {
        this.deployments = deployments;
        this.projects = projects;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
        this.finders = finders;
    }

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnList(
            Page p,
            List<Deployment> deployments,
            long total,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OpenDeployment(Page p, Project project, Form form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnDeployment(Page p, Deployment deployment, List<Duty> duties, Form form) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> list(@RestQuery @Nullable String cursor) {
        var own = deployments.own(cursor);
        String next = ListAddress.of("/my/deployments").next(own.next());
        return answers.personal(new OwnList(visit.page("deployment.mine.title"), own.items(), own.total(), next));
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed("ministry")
    public RestResponse<String> opening(@RestQuery @Nullable String project) {
        return opening(named(project), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> open(@RestQuery @Nullable String project, MultivaluedMap<String, String> body) {
        String named = named(project);
        return submissions.receive(
                body,
                typed -> answers.next("/my/deployments/"
                        + deployments.open(typed.key(), named).id() + "?done=opened"),
                (typed, trouble) -> opening(named, trouble));
    }

    /** For its ministry, and for a matched partner, who reports on it too. */
    @GET
    @Path(BASE + "/{id}")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> deployment(@RestPath String id) {
        return show(id, Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> move(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var conditions = new Conditions(typed.key(), typed.version());
                    deployments.move(id, conditions, "PILOT", null);
                    return answers.next("/my/deployments/" + id + "?done=moved");
                },
                (typed, trouble) -> show(id, trouble));
    }

    private static String named(@Nullable String project) {
        if (project == null || project.isBlank()) {
            throw new NotFoundException();
        }
        return project;
    }

    private RestResponse<String> opening(String id, Trouble trouble) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        String path = "/my/deployments/new?project=" + project.id();
        Form form = forms.form(path, List.of(), trouble);
        return answers.personal(
                trouble.status(),
                new OpenDeployment(visit.page("deployment.open.title").at(path), project, form));
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        String path = "/my/deployments/" + id;
        Form form = forms.form(path, deployment.version(), List.of(), trouble);
        return answers.personal(
                trouble.status(),
                new OwnDeployment(visit.titled(deployment.title()).at(path), deployment, duties(deployment), form));
    }

    /** What waits for the ministry, whichever feature knows of it. */
    private List<Duty> duties(Deployment deployment) {
        return !visit.visitor().is("ministry")
                ? List.of()
                : finders.stream()
                        .flatMap(finder -> finder.of(deployment).stream())
                        .toList();
    }
}
