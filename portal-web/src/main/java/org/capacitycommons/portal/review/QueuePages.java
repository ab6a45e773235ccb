package org.capacitycommons.portal.review;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

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
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Sectors;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.project.Project;
import org.capacitycommons.portal.project.ProjectSummary;
import org.capacitycommons.portal.project.Projects;
import org.capacitycommons.portal.service.Conditions;

/** What waits for a judgement, and the taking of it. */
@Path("/")
@RunOnVirtualThread
class QueuePages {
    private static final String BASE = "{lang:[a-z][a-z]}/reviews";
    private final Projects projects;
    private final Reviews reviews;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    QueuePages(
            Projects projects,
            Reviews reviews,
            Nations nations,
            Visit visit,
            Answers answers,
            Forms forms,
            Submissions submissions) {
        this.projects = projects;
        this.reviews = reviews;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** One row of the queue. */
    record Row(ProjectSummary project, String nation) {
        /** Whether its ministry was told that it would be judged by now. */
        public boolean late() {
            return "LATE".equals(project.escalation()) || "OVERDUE".equals(project.escalation());
        }
    }

    @CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Queue(
            Page p, List<Row> rows, long total, @Nullable String next, List<Field> filters, boolean filtered)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewsOfProject(Page p, Project project, String nation, List<Review> reviews, Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> queue(@Context UriInfo address) {
        QueueFilter filter = QueueFilter.of(address.getQueryParameters());
        var found = reviews.queue(filter);
        var rows = found.items().stream()
                .map(p -> new Row(p, nations.name(p.nation(), visit.language())))
                .toList();
        Page page = visit.page("review.queue.title");
        return answers.personal(
                new Queue(page, rows, found.total(), filter.next(found.next()), fields(filter), filter.filtered()));
    }

    private List<Field> fields(QueueFilter filter) {
        return List.of(
                select("minAgeDays", filter, choices(QueueFilter.AGES, "work.minAge")),
                select("risk", filter, choices(QueueFilter.RISKS, "project.riskTier")),
                select("assignee", filter, choices(QueueFilter.ASSIGNEES, "work.assignee")),
                select("sector", filter, choices(Sectors.CODES, "page.sector")),
                select("nation", filter, nations.choices(visit.language())),
                Field.choice(
                        "sort",
                        visit.words().say("catalog.sort"),
                        Field.Control.SELECT,
                        List.of(filter.sort()),
                        choices(QueueFilter.SORTS, "review.sort")));
    }

    private Field select(String name, QueueFilter filter, List<Choice> known) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", visit.words().say("page.any")));
        choices.addAll(known);
        String label = visit.words().say("work.line." + name);
        return Field.choice(name, label, Field.Control.SELECT, List.of(filter.get(name)), choices);
    }

    private List<Choice> choices(List<String> codes, String prefix) {
        return codes.stream()
                .map(code -> new Choice(code, visit.words().name(prefix, code)))
                .toList();
    }

    @GET
    @Path(BASE + "/{project}")
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> reviews(@RestPath String project) {
        return show(project, Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{project}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> take(@RestPath String project, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Review review = reviews.take(project, new Conditions(typed.key(), typed.version()));
                    return answers.next("/reviews/" + project + "/" + review.number() + "?done=taken");
                },
                (typed, trouble) -> show(project, trouble));
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        Form form = forms.form("/reviews/" + id, project.version(), List.of(), trouble);
        String nation = nations.name(project.nation(), visit.language());
        Page page = visit.titled(project.title()).at("/reviews/" + id);
        return answers.personal(trouble.status(), new ReviewsOfProject(page, project, nation, reviews.of(id), form));
    }
}
