package org.capacitycommons.portal.nation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.figures.Figures;
import org.capacitycommons.portal.figures.Statistics;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** The list of nations. */
@Path("/")
@RunOnVirtualThread
class NationPages {
    private static final String BASE = "{lang:[a-z][a-z]}/nations";
    private final Nations nations;
    private final Figures figures;
    private final Visit visit;
    private final Answers answers;

    NationPages(Nations nations, Figures figures, Visit visit, Answers answers) {
        this.nations = nations;
        this.figures = figures;
        this.visit = visit;
        this.answers = answers;
    }

    /** One row: a nation, how many deployments it has, and what a source says of its Belt and Road membership. */
    record Row(
            String code,
            String name,
            @Nullable Long deployments,
            @Nullable String status,
            @Nullable String certainty) {}

    @CheckedTemplate(basePath = "nation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NationList(Page p, List<Row> nations) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> list() {
        var counts = figures.ofTheWorld().map(NationPages::counts).orElse(Map.of());
        var rows = nations.all(visit.language()).stream()
                .map(n -> row(n, counts.get(n.code())))
                .toList();
        return answers.open(new NationList(visit.page("nation.list.title"), rows));
    }

    private static Map<String, Long> counts(Statistics statistics) {
        return statistics.of("nation").stream()
                .collect(Collectors.toMap(Statistics.Group::value, g -> g.sums().deployments(), (a, b) -> a));
    }

    private Row row(NationsApi.Nation nation, @Nullable Long deployments) {
        var belt = nation.beltAndRoad();
        return new Row(
                nation.code(),
                Nations.nameOf(nation, visit.language()),
                deployments,
                belt == null ? null : belt.status(),
                belt == null ? null : belt.certainty());
    }
}
