package org.capacitycommons.portal.start;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.inbox.Inbox;
import org.capacitycommons.portal.inbox.Notice;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.project.ProjectSummary;
import org.capacitycommons.portal.project.Projects;
import org.capacitycommons.portal.team.Me;
import org.capacitycommons.portal.team.Teams;

/** What waits for the visitor, whatever the visitor's role is. */
@Path("/")
@RunOnVirtualThread
class StartPages {
    private final Teams teams;
    private final Inbox inbox;
    private final Projects projects;
    private final Deployments deployments;
    private final Visit visit;
    private final Answers answers;

    StartPages(Teams teams, Inbox inbox, Projects projects, Deployments deployments, Visit visit, Answers answers) {
        this.teams = teams;
        this.inbox = inbox;
        this.projects = projects;
        this.deployments = deployments;
        this.visit = visit;
        this.answers = answers;
    }

    /** What waits in a ministry; empty for everybody else. */
    @TemplateData
    record Work(List<ProjectSummary> unfinished, List<Deployments.OpenAlert> alerts, List<Deployment> deployments) {
        static final Work NONE = new Work(List.of(), List.of(), List.of());

        public boolean nothing() {
            return unfinished.isEmpty() && alerts.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "start", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StartPage(Page p, Me me, List<Notice> notices, long unread, Work work) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/my")
    @Authenticated
    public RestResponse<String> start() {
        var visitor = visit.visitor();
        Me me = teams.me();
        var waiting = inbox.waiting();
        Work work = visitor.is("ministry") && me.organisation() != null ? ministry() : Work.NONE;
        return answers.personal(new StartPage(visit.page("my.start"), me, waiting.items(), waiting.total(), work));
    }

    private Work ministry() {
        var unfinished = projects.own(null).items().stream()
                .filter(p -> p.state().equals("CHANGES_REQUESTED") || p.state().equals("DRAFT"))
                .toList();
        return new Work(
                unfinished,
                deployments.openAlerts().items(),
                deployments.own(null).items());
    }
}
