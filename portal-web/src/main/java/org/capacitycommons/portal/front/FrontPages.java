package org.capacitycommons.portal.front;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.figures.Figures;
import org.capacitycommons.portal.figures.Statistics;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;

/** The first page. Its doors open whatever happens to the services; numbers and news are left out while they are gone. */
@Path("/")
@RunOnVirtualThread
class FrontPages {
    private static final int LATEST = 5;

    private final LatestApi latest;
    private final Figures figures;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    FrontPages(@RestClient LatestApi latest, Figures figures, Nations nations, Visit visit, Answers answers) {
        this.latest = latest;
        this.figures = figures;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /** A deployment that changed. */
    record News(String id, String title, String nation, Instant at) {}

    @CheckedTemplate(basePath = "front", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Home(Page p, @Nullable Statistics statistics, List<News> news) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}")
    @PermitAll
    public RestResponse<String> home() {
        Statistics statistics = figures.ofTheWorld().orElse(null);
        return answers.open(
                new Home(visit.page("page.home.title"), statistics, statistics == null ? List.of() : news()));
    }

    private List<News> news() {
        try {
            return Calls.read(() -> latest.latest(LATEST)).items().stream()
                    .map(this::news)
                    .toList();
        } catch (ServiceGone | ServiceRefusal without) {
            return List.of();
        }
    }

    private News news(LatestApi.Deployment deployment) {
        var titles = deployment.titles();
        String title = titles == null
                ? deployment.title()
                : titles.getOrDefault(visit.language().code(), deployment.title());
        return new News(
                deployment.id(), title, nations.name(deployment.nation(), visit.language()), deployment.updatedAt());
    }
}
