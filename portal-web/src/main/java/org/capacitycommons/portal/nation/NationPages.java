package org.capacitycommons.portal.nation;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** The list of nations. */
@Path("/")
@RunOnVirtualThread
class NationPages {
    private static final String BASE = "{lang:[a-z][a-z]}/nations";
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    NationPages(Nations nations, Visit visit, Answers answers) {
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /** One row: a nation and what the source says of its Belt and Road membership. */
    record Row(
            String code,
            String name,
            @Nullable String status,
            @Nullable String certainty) {}

    @CheckedTemplate(basePath = "nation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NationList(Page p, List<Row> nations) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> list() {
        var rows = nations.all(visit.language()).stream().map(this::row).toList();
        return answers.open(new NationList(visit.page("nation.list.title"), rows));
    }

    private Row row(NationsApi.Nation nation) {
        var belt = nation.beltAndRoad();
        return new Row(
                nation.code(),
                Nations.nameOf(nation, visit.language()),
                belt == null ? null : belt.status(),
                belt == null ? null : belt.certainty());
    }
}
