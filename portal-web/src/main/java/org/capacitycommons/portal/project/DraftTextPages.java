package org.capacitycommons.portal.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;

/** A project's answers as a small text, to read without a connection or to fill in on paper. */
@Path("/")
@RunOnVirtualThread
class DraftTextPages {
    private final Projects projects;
    private final Nations nations;
    private final Visit visit;

    DraftTextPages(Projects projects, Nations nations, Visit visit) {
        this.projects = projects;
        this.nations = nations;
        this.visit = visit;
    }

    @GET
    @Path("{lang:[a-z][a-z]}/my/projects/{id}/text")
    @RolesAllowed({"ministry", "admin", "auditor"})
    public RestResponse<String> text(@RestPath String id) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        var text = new StringBuilder(project.title())
                .append('\n')
                .append(project.id())
                .append(" · ")
                .append(visit.words().name("project.state", project.state()))
                .append('\n');
        for (AnswerSection section : AnswerSection.all(projects.registrationForm(), project, visit.words(), nations)) {
            text.append("\n== ").append(section.title()).append(" ==\n");
            section.lines()
                    .forEach(line -> text.append(line.label())
                            .append(": ")
                            .append(line.answer())
                            .append('\n'));
        }
        return ResponseBuilder.ok(text.toString())
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + project.id() + ".txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
