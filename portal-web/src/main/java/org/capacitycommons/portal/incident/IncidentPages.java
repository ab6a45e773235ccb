package org.capacitycommons.portal.incident;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** One incident, for anybody. */
@Path("/")
@RunOnVirtualThread
class IncidentPages {
    private final Incidents incidents;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    IncidentPages(Incidents incidents, Nations nations, Visit visit, Answers answers) {
        this.incidents = incidents;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /** A revision with the other deployments that run it. */
    record Revision(String model, String revision, List<Other> others) {}

    /** Another deployment. */
    record Other(
            String id,
            String title,
            String nation,
            @Nullable String stage) {}

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IncidentDetail(Page p, Incident incident, String nation, List<Revision> revisions)
            implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/incidents/{id}")
    @PermitAll
    public RestResponse<String> incident(@RestPath String id) {
        var found = incidents.find(id).orElseThrow(NotFoundException::new);
        Incident incident = found.incident();
        var revisions = found.trace().models().stream().map(this::revision).toList();
        return answers.open(new IncidentDetail(
                visit.titled(incident.title()),
                incident,
                nations.name(incident.nation(), visit.language()),
                revisions));
    }

    private Revision revision(IncidentsApi.SameRevision same) {
        var others = same.others().stream()
                .map(o -> new Other(
                        o.id(),
                        o.titleIn(visit.language().code()),
                        nations.name(o.nation(), visit.language()),
                        o.stage()))
                .toList();
        return new Revision(same.model(), same.revision(), others);
    }
}
