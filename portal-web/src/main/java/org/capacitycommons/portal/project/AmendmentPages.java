package org.capacitycommons.portal.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** A ministry changes an approved project: section by section into one amendment, which it then hands in. */
@Path("/")
@RunOnVirtualThread
class AmendmentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/projects/{id}/amendment";
    private static final String REASON = "reason";

    private final Projects projects;
    private final Amendments amendments;
    private final AnswerSections sections;
    private final Nations nations;
    private final Sheets sheets;
    private final Forms forms;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    AmendmentPages(
            Projects projects,
            Amendments amendments,
            AnswerSections sections,
            Nations nations,
            Sheets sheets,
            Forms forms,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.projects = projects;
        this.amendments = amendments;
        this.sections = sections;
        this.nations = nations;
        this.sheets = sheets;
        this.forms = forms;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    /** One answer that changes, in words. */
    @TemplateData
    record Line(String label, String before, String after) {}

    /** A section to change. */
    @TemplateData
    record Entry(String id, String title) {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AmendmentPage(
            Page p,
            Project project,
            @Nullable Amendment amendment,
            List<Line> lines,
            List<Entry> entries,
            boolean changeable,
            Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> amendment(@RestPath String id) {
        return show(id, Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> submit(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Amendment open = amendments.open(id).orElseThrow(NotFoundException::new);
                    amendments.submit(open.id(), typed.conditions());
                    return answers.next("/my/projects/" + id + "/amendment?done=saved");
                },
                (typed, trouble) -> show(id, trouble));
    }

    @GET
    @Path(BASE + "/{section:[a-z]+}")
    @RolesAllowed("ministry")
    public RestResponse<String> section(@RestPath String id, @RestPath String section) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        var open = amendments.open(id);
        return section(project, open, section, saved(project, open, section), Trouble.NONE);
    }

    /** What the open amendment makes of a section so far, or what the project says of it. */
    private static Typed saved(Project project, Optional<Amendment> open, String section) {
        var known = open.map(Amendment::answers)
                .map(changed -> changed.get(section))
                .orElseGet(() -> project.answers(section));
        var shown = new LinkedHashMap<>(known);
        open.ifPresent(o -> shown.put(REASON, List.of(o.reason())));
        return Typed.from(shown);
    }

    @POST
    @Path(BASE + "/{section:[a-z]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(
            @RestPath String id, @RestPath String section, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var open = amendments.open(id);
                    amendments.save(id, open, typed.conditions(), draft(open, section, Unknowns.fold(typed)));
                    return answers.next("/my/projects/" + id + "/amendment?done=saved");
                },
                (typed, trouble) -> section(
                        projects.find(id).orElseThrow(NotFoundException::new),
                        amendments.open(id),
                        section,
                        Unknowns.fold(typed),
                        within(section, trouble)));
    }

    private static Amendment.Draft draft(Optional<Amendment> open, String section, Typed typed) {
        var changed = new LinkedHashMap<>(open.map(Amendment::answers).orElse(Map.of()));
        var given = new LinkedHashMap<>(typed.fields());
        given.remove(REASON);
        given.values().removeIf(List::isEmpty);
        changed.put(section, given);
        return new Amendment.Draft(typed.first(REASON), new Amendment.Changes(changed));
    }

    /** The service names a question with its section; the page of one section does not. */
    private static Trouble within(String section, Trouble trouble) {
        String prefix = section + ".";
        var faults = trouble.faults().stream()
                .map(f -> f.field().startsWith(prefix)
                        ? new FieldFault(f.field().substring(prefix.length()), f.key(), f.params())
                        : f)
                .toList();
        return new Trouble(trouble.status(), trouble.slug(), faults, trouble.missing());
    }

    private RestResponse<String> section(
            Project project, Optional<Amendment> open, String id, Typed typed, Trouble trouble) {
        var section = projects.registrationForm().section(id).orElseThrow(NotFoundException::new);
        var words = visit.words();
        var fields = new ArrayList<Field>();
        fields.add(sheets.asking("amendment", typed).longText(REASON, 2_000));
        var questions = new SectionFields(section, words, nations.choices(words.language()));
        Typed saved = saved(project, open, id);
        Typed drawn = questions.drawn(saved).and(REASON, saved.all(REASON));
        fields.addAll(questions.fields(trouble.isStale() ? questions.withAdded(typed, saved) : typed, 1));
        String path = "/my/projects/" + project.id() + "/amendment";
        Sheet sheet = Sheet.of(
                        words.say("question." + id + ".title"), path + "/" + id, new Sheet.Link(path, project.title()))
                .saying(sheets.say("my.amendment.text"))
                .asking(fields)
                .button("save", sheets.say("my.amendment.save"));
        return sheets.show(open.map(o -> sheet.changing(o.version(), drawn)).orElse(sheet), typed, trouble);
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        Amendment open = amendments.open(id).orElse(null);
        String path = "/my/projects/" + id + "/amendment";
        Form form = forms.form(path, open == null ? null : open.version(), List.of(), trouble);
        var entries = sections.ids().stream()
                .map(s -> new Entry(s, visit.words().say("question." + s + ".title")))
                .toList();
        Page page = visit.page("my.amendment").at(path);
        return answers.personal(
                trouble.status(),
                new AmendmentPage(page, project, open, lines(open), entries, open == null || open.may("save"), form));
    }

    private List<Line> lines(@Nullable Amendment open) {
        if (open == null || open.diff() == null) {
            return List.of();
        }
        return open.diff().stream().map(this::line).toList();
    }

    private Line line(Amendment.Change change) {
        String[] name = change.field().split("\\.", 2);
        String question = name.length == 2 ? name[1] : change.field();
        List<String> before = change.before() == null ? List.of() : change.before();
        List<String> after = change.after() == null ? List.of() : change.after();
        return new Line(
                sections.label(name[0], question),
                sections.answer(name[0], question, before),
                sections.answer(name[0], question, after));
    }
}
