package org.capacitycommons.portal.measured;

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

/** How heavy and how slow the portal's own pages are, from the last measurement. */
@Path("/")
@RunOnVirtualThread
class PageWeightPages {
    private final Visit visit;
    private final Answers answers;
    private final @Nullable Measurement last = Measurement.last().orElse(null);

    PageWeightPages(Visit visit, Answers answers) {
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "measured", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PageWeight(Page p, @Nullable Measurement last) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/page-weight")
    @PermitAll
    public RestResponse<String> pageWeight() {
        return answers.open(new PageWeight(visit.page("weight.title"), last));
    }
}
