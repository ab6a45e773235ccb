package org.capacitycommons.portal.project;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Approved projects, for anybody. */
@Path("/")
@RunOnVirtualThread
class ProjectPages {
    private static final String BASE = "{lang:[a-z][a-z]}/projects";
    private final Projects projects;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    ProjectPages(Projects projects, Nations nations, Visit visit, Answers answers) {
        this.projects = projects;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /** One project in the list. */
    record Row(ProjectSummary project, String nation) {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PublicList(
            Page p, List<Row> rows, long total, @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PublicProject(Page p, Project project, String nation, List<AnswerSection> sections)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> list(
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String nation,
            @RestQuery @Nullable String cursor) {
        var found = projects.published(sector, nation, cursor);
        var rows = found.items().stream()
                .map(p -> new Row(p, nations.name(p.nation(), visit.language())))
                .toList();
        String next = ListAddress.of("/projects")
                .with("sector", sector)
                .with("nation", nation)
                .next(found.next());
        return answers.open(new PublicList(visit.page("project.list.title"), rows, found.total(), next));
    }

    @GET
    @Path(BASE + "/{id}")
    @PermitAll
    public RestResponse<String> project(@RestPath String id) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        var sections = AnswerSection.all(projects.registrationForm(), project, visit.words(), nations).stream()
                .filter(AnswerSection::answered)
                .toList();
        String nation = nations.name(project.nation(), visit.language());
        return answers.open(new PublicProject(visit.titled(project.title()), project, nation, sections));
    }
}
