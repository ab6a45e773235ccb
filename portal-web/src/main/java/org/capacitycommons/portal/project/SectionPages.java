package org.capacitycommons.portal.project;

import java.util.List;
import java.util.Objects;
import java.util.Set;

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

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.words.Language;

/** The pages of a project's sections. What is typed is saved as it is; faults are shown only to who wants to go on. */
@Path("/")
@RunOnVirtualThread
class SectionPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/projects/{id}/sections/{section}";
    static final String FORM = "answers";

    private static final Set<String> ASKED_WHETHER_FINISHED = Set.of("people", "risks", "indicators");

    private final Projects projects;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    SectionPages(
            Projects projects, Nations nations, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.projects = projects;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SectionPage(
            Page p, Project project, String section, Form form, List<Project.ChangeRequest> requests, List<String> more)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FinishedPage(Page p, Project project, AnswerSection section, String next, String group)
            implements TemplateInstance {}

    /** One section and the project that it belongs to. */
    private record Place(Project project, RegistrationForm.Section section) {
        String path() {
            return "/my/projects/" + project.id() + "/sections/" + section.id();
        }
    }

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> section(
            @RestPath String id,
            @RestPath String section,
            @RestQuery @Nullable String check,
            @RestQuery @Nullable String more) {
        Place place = place(id, section);
        Trouble trouble =
                check == null ? Trouble.NONE : Trouble.shown(place.project().problemsOf(section));
        return show(place, Typed.from(place.project().answers(section)), trouble, more);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(
            @RestPath String id, @RestPath String section, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> save(place(id, section), Unknowns.fold(typed)),
                (typed, trouble) -> show(place(id, section), Unknowns.fold(typed), trouble, null));
    }

    /** What stands in the section, and the question whether that is all; nothing is saved by the answer. */
    @GET
    @Path(BASE + "/finished")
    @RolesAllowed("ministry")
    public RestResponse<String> finished(@RestPath String id, @RestPath String section) {
        Place place = place(id, section);
        var answered = AnswerSection.all(projects.registrationForm(), place.project(), visit.words(), nations).stream()
                .filter(s -> s.id().equals(section))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String group = groupsWithRoom(
                        place.section(), Typed.from(place.project().answers(section)))
                .stream()
                .findFirst()
                .orElse("");
        return answers.personal(new FinishedPage(
                visit.page("my.finished"), place.project(), answered, next(place.project(), section), group));
    }

    private RestResponse<String> save(Place place, Typed typed) {
        String section = place.section().id();
        Project saved = projects.save(place.project(), section, typed.version(), typed.fields());
        String button = typed.button();
        if (button.startsWith("language-")) {
            String code = button.substring("language-".length());
            return answers.nextIn(Language.of(code).orElse(visit.language()), place.path() + "?done=saved");
        }
        if (button.startsWith("more-")) {
            return answers.next(place.path() + "?done=saved&more=" + button.substring("more-".length()));
        }
        return answers.next(
                switch (button) {
                    case "later" -> "/my/projects/" + saved.id() + "?done=saved";
                    case "summary" ->
                        saved.problemsOf(section).isEmpty()
                                ? "/my/projects/" + saved.id() + "/answers#" + section
                                : place.path() + "?check=1";
                    default ->
                        saved.problemsOf(section).isEmpty() ? afterwards(saved, section) : place.path() + "?check=1";
                });
    }

    /** After a section of which there can be more, or that is long, the visitor says whether that was all. */
    private String afterwards(Project saved, String section) {
        return ASKED_WHETHER_FINISHED.contains(section)
                ? "/my/projects/" + saved.id() + "/sections/" + section + "/finished"
                : next(saved, section);
    }

    private String next(Project saved, String section) {
        String next = projects.registrationForm().after(section);
        boolean open = next != null && !saved.status(next).equals("NOT_YET_OPEN");
        return "/my/projects/" + saved.id() + (open ? "/sections/" + next : "");
    }

    private RestResponse<String> show(Place place, Typed typed, Trouble trouble, @Nullable String more) {
        var words = visit.words();
        RegistrationForm.Section section = place.section();
        var questions = new SectionFields(section, words, nations.choices(words.language()));
        Typed saved = Typed.from(place.project().answers(section.id()));
        Typed shown = trouble.isStale() ? questions.withAdded(typed, saved) : typed;
        var fields = questions.fields(shown, more == null ? 0 : 1);
        Form form = forms.form(place.path(), place.project().version(), questions.drawn(saved), fields, trouble);
        var requests = place.project().changeRequests().stream()
                .filter(c -> c.section().equals(section.id()))
                .toList();
        Page page = visit.page("question." + section.id() + ".title")
                .at(place.path())
                .savingWith(FORM);
        return answers.personal(
                trouble.status(),
                new SectionPage(page, place.project(), section.id(), form, requests, groupsWithRoom(section, typed)));
    }

    private static List<String> groupsWithRoom(RegistrationForm.Section section, Typed typed) {
        return section.questions().stream()
                .map(Question::group)
                .filter(Objects::nonNull)
                .distinct()
                .filter(g -> SectionFields.size(g, typed) < g.max())
                .map(Question.Group::id)
                .toList();
    }

    private Place place(String id, String section) {
        var known = projects.registrationForm().section(section).orElseThrow(NotFoundException::new);
        return new Place(projects.find(id).orElseThrow(NotFoundException::new), known);
    }
}
