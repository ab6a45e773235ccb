package org.capacitycommons.portal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.project.AnswerSection;
import org.capacitycommons.portal.project.AnswerSections;
import org.capacitycommons.portal.project.Project;
import org.capacitycommons.portal.project.Projects;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** The page on which a project is judged. */
@Path("/")
@RunOnVirtualThread
class ReviewPages {
    private static final String BASE = "{lang:[a-z][a-z]}/reviews/{project}/{number:\\d{1,6}}";
    private final Projects projects;
    private final AnswerSections answerSections;
    private final Reviews reviews;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    ReviewPages(
            Projects projects,
            AnswerSections answerSections,
            Reviews reviews,
            Visit visit,
            Answers answers,
            Forms forms,
            Submissions submissions) {
        this.projects = projects;
        this.answerSections = answerSections;
        this.reviews = reviews;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewPage(Page p, ReviewView view) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> review(@RestPath String project, @RestPath int number) {
        return show(project, number, null, Trouble.NONE);
    }

    /** Saves the notes; deciding saves them first, so that nothing typed on the page is lost by it. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(
            @RestPath String project, @RestPath int number, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> save(find(project, number), typed),
                (typed, trouble) -> show(project, number, typed, trouble));
    }

    private RestResponse<String> save(Review review, Typed typed) {
        String version = typed.version();
        if (review.may("save")) {
            var notes = Notes.of(review, typed, answerSections.ids());
            var saved = reviews.save(review.project(), review.number(), new Conditions(typed.key(), version), notes);
            version = Long.toString(saved.version());
        }
        if (!typed.button().equals("decide")) {
            return answers.next(path(review.project(), review.number()) + "?done=saved");
        }
        String decision = typed.first("decision");
        if (!ReviewView.known(decision)) {
            var fault = new FieldFault("decision", "required", null);
            return show(review.project(), review.number(), typed, Trouble.at(List.of(fault)));
        }
        String reason = typed.first("reason");
        reviews.decide(
                review.project(),
                review.number(),
                new Conditions(typed.key(), version),
                new ReviewsApi.Decision(decision, reason.isEmpty() ? null : reason));
        return answers.next(afterwards(review.project(), review.number(), decision));
    }

    private RestResponse<String> show(String id, int number, @Nullable Typed typed, Trouble refused) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        Review review = find(id, number);
        Trouble trouble = refused.pointingAt(
                review.checklist().stream().map(Review.Item::item).toList(), ReviewPages::open);
        var questions =
                reviews.checklist().stream().collect(Collectors.toMap(Review.Question::id, Function.identity()));
        var sections = answerSections.of(project);
        var fields = new ArrayList<>(noteFields(review, questions, sections, typed));
        var saved = new LinkedHashMap<String, List<String>>();
        noteFields(review, questions, sections, null).forEach(f -> saved.put(f.name(), f.values()));
        fields.addAll(decisionFields(review, typed == null ? Typed.nothing() : typed));
        Form form = forms.form(path(id, number), review.version(), Typed.from(saved), fields, trouble);
        var drawn = sections.stream()
                .map(s -> section(s, review, questions, form, typed))
                .toList();
        Page page = visit.titled(visit.words().say("review.page.title", project.title()))
                .at(path(id, number));
        return answers.personal(trouble.status(), new ReviewPage(page, new ReviewView(project, review, drawn, form)));
    }

    /** The service names an open item by its id; the page says so at its question. */
    private static FieldFault open(String item) {
        return new FieldFault(item + ".verdict", "item-open", null);
    }

    private List<Field> noteFields(
            Review review,
            Map<String, Review.Question> questions,
            List<AnswerSection> sections,
            @Nullable Typed notes) {
        var fields = new ArrayList<Field>();
        for (Review.Item item : review.checklist()) {
            fields.addAll(fieldsOf(item, questions, notes));
        }
        for (AnswerSection section : sections) {
            String name = "comment." + section.id();
            String text = notes == null ? review.comment(section.id()) : notes.first(name);
            fields.add(Field.text(name, visit.words().say("review.comment", section.title()), text)
                    .drawnAs(Field.Control.TEXTAREA)
                    .optional(true)
                    .limit(1000));
        }
        return fields;
    }

    private List<Field> fieldsOf(Review.Item item, Map<String, Review.Question> questions, @Nullable Typed notes) {
        Review.Question question = questions.get(item.item());
        String asked =
                question == null ? item.item() : question.in(visit.language().code());
        return Notes.fields(item, asked, notes, visit.words());
    }

    private List<Field> decisionFields(Review review, Typed typed) {
        var words = visit.words();
        List<Choice> choices = ReviewView.DECISIONS.stream()
                .filter(d -> review.may(d.action()))
                .map(d -> new Choice(d.name(), words.say("review.decision." + d.action())))
                .toList();
        return List.of(
                Field.choice(
                        "decision", words.say("review.decision"), Field.Control.RADIOS, typed.all("decision"), choices),
                Field.text("reason", words.say("review.reason"), typed.first("reason"))
                        .drawnAs(Field.Control.TEXTAREA)
                        .hint(words.say("review.reason.hint"))
                        .optional(true)
                        .limit(1000));
    }

    private ReviewView.Section section(
            AnswerSection section,
            Review review,
            Map<String, Review.Question> questions,
            Form form,
            @Nullable Typed notes) {
        var changes = review.changes().stream()
                .filter(c -> c.section().equals(section.id()))
                .map(c -> new ReviewView.Change(
                        answerSections.label(c.section(), c.question()),
                        answerSections.answer(c.section(), c.question(), c.before()),
                        answerSections.answer(c.section(), c.question(), c.after())))
                .toList();
        var items = review.checklist().stream()
                .filter(i -> section.id().equals(sectionOf(i, questions)))
                .map(i -> ReviewView.Item.of(fieldsOf(i, questions, notes), form))
                .toList();
        return new ReviewView.Section(section, changes, items, form.field("comment." + section.id()));
    }

    private static @Nullable String sectionOf(Review.Item item, Map<String, Review.Question> questions) {
        Review.Question question = questions.get(item.item());
        return item.section() != null || question == null ? item.section() : question.section();
    }

    private static String afterwards(String project, int number, String decision) {
        return switch (decision) {
            case "RECUSE" -> "/reviews?done=recused";
            case "REASSIGN" -> "/reviews?done=reassigned";
            case "UNDO" -> path(project, number) + "?done=undone";
            default -> path(project, number) + "?done=decided";
        };
    }

    private Review find(String project, int number) {
        return reviews.find(project, number).orElseThrow(NotFoundException::new);
    }

    private static String path(String project, int number) {
        return "/reviews/" + project + "/" + number;
    }
}
