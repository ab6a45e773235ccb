package org.capacitycommons.portal.project;

import java.util.ArrayList;
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
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** A ministry's own projects: the list, the start of a new one, and the list of what is to do in one. */
@Path("/")
@RunOnVirtualThread
class MyProjectPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/projects";
    private static final String NEW = "/my/projects/new";
    private static final List<String> SECTORS = List.of(
            "AGRICULTURE",
            "HEALTH",
            "DISASTER_FORECASTING",
            "EDUCATION",
            "WATER",
            "ENERGY",
            "TRANSPORT",
            "MANUFACTURING",
            "FINANCE",
            "TOURISM",
            "PUBLIC_ADMINISTRATION",
            "OTHER");

    private final Projects projects;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    MyProjectPages(
            Projects projects, Nations nations, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.projects = projects;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** One line of the task list. */
    @TemplateData
    record Task(String section, String title, String status, boolean open) {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyList(
            Page p,
            List<ProjectSummary> projects,
            long total,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Start(
            Page p,
            Form form,
            String organisation,
            String nation,
            boolean looked,
            List<ProjectsApi.Duplicate> duplicates)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Tasks(Page p, Project project, List<Task> tasks, long done) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> list(@RestQuery @Nullable String cursor) {
        var own = projects.own(cursor);
        String next = ListAddress.of("/my/projects").next(own.next());
        return answers.personal(new MyList(visit.page("project.mine.title"), own.items(), own.total(), next));
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed("ministry")
    public RestResponse<String> start() {
        return start(Typed.nothing(), Trouble.NONE, null);
    }

    /** The first button only looks for duplicates; the one under what was found makes the project. */
    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> create(MultivaluedMap<String, String> body) {
        return submissions.receive(body, this::create, (typed, trouble) -> start(typed, trouble, null));
    }

    @GET
    @Path(BASE + "/{id}")
    @RolesAllowed({"ministry", "admin", "auditor"})
    public RestResponse<String> tasks(@RestPath String id) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        var tasks = projects.registrationForm().sections().stream()
                .map(s -> task(s.id(), project))
                .toList();
        long done = tasks.stream().filter(t -> t.status().equals("DONE")).count();
        return answers.personal(new Tasks(visit.titled(project.title()), project, tasks, done));
    }

    private RestResponse<String> create(Typed typed) {
        String title = typed.first("title");
        String sector = typed.first("sector");
        var faults = faults(title, sector);
        if (!faults.isEmpty()) {
            return start(typed, Trouble.at(faults), null);
        }
        if (!typed.button().equals("create")) {
            return start(typed, Trouble.NONE, projects.duplicates(title, sector));
        }
        var project = new ProjectsApi.NewProject(title, sector, visit.language().code());
        return answers.next(
                "/my/projects/" + projects.create(typed.key(), project).id());
    }

    /**
     * @param duplicates what looks alike, or null as long as nobody has looked
     */
    private RestResponse<String> start(Typed typed, Trouble trouble, @Nullable List<ProjectsApi.Duplicate> duplicates) {
        var words = visit.words();
        var me = projects.me();
        var membership = me.organisation();
        List<Choice> sectors = SECTORS.stream()
                .map(s -> new Choice(s, words.say("page.sector." + s)))
                .toList();
        List<Field> fields = List.of(
                Field.text("title", words.say("project.start.field.title"), typed.first("title"))
                        .hint(words.say("project.start.field.title.hint"))
                        .limit(120),
                Field.choice(
                        "sector",
                        words.say("question.aim.sector.label"),
                        Field.Control.RADIOS,
                        typed.all("sector"),
                        sectors));
        Form form = forms.form(NEW, fields, trouble).keyed(trouble.isAnotherForm() ? "" : typed.key());
        var page = visit.page("project.start.title").at(NEW);
        return answers.personal(
                trouble.status(),
                new Start(
                        page,
                        form,
                        membership == null ? "" : membership.name(),
                        nations.name(membership == null ? null : membership.nation(), visit.language()),
                        duplicates != null,
                        duplicates == null ? List.of() : duplicates));
    }

    private static List<FieldFault> faults(String title, String sector) {
        var faults = new ArrayList<FieldFault>();
        if (title.isEmpty()) {
            faults.add(new FieldFault("title", "required", null));
        }
        if (!SECTORS.contains(sector)) {
            faults.add(new FieldFault("sector", "required", null));
        }
        return faults;
    }

    private Task task(String section, Project project) {
        String status = project.status(section);
        boolean open = project.may("save") && !status.equals("NOT_YET_OPEN");
        return new Task(section, visit.words().say("question." + section + ".title"), status, open);
    }
}
