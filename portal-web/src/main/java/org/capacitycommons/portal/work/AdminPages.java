package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceGone;

/** The first page of the administration: what waits, the most urgent first. */
@Path("/")
@RunOnVirtualThread
class AdminPages {
    private final List<Waiting> kinds;
    private final Visit visit;
    private final Answers answers;

    AdminPages(@All List<Waiting> kinds, Visit visit, Answers answers) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(Waiting::group).thenComparingInt(Waiting::order))
                .toList();
        this.visit = visit;
        this.answers = answers;
    }

    /** One kind of work and how much of it waits; null when its service does not answer. */
    @TemplateData
    record Count(String slug, String address, @Nullable Long waiting, boolean more, boolean loud) {}

    /** Kinds that belong together. */
    @TemplateData
    record Section(String group, List<Count> counts) {}

    @CheckedTemplate(basePath = "work", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Admin(Page p, List<Section> sections) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/admin")
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> admin() {
        var sections = new ArrayList<Section>();
        for (Waiting.Group group : Waiting.Group.values()) {
            var counts = kinds.stream()
                    .filter(kind -> kind.group() == group)
                    .map(AdminPages::count)
                    .toList();
            if (!counts.isEmpty()) {
                sections.add(new Section(group.name(), counts));
            }
        }
        return answers.personal(new Admin(visit.page("work.title"), sections));
    }

    /** One service that is gone must not hide what the other one knows. */
    private static Count count(Waiting kind) {
        try {
            long waiting = kind.waiting();
            return new Count(
                    kind.slug(),
                    kind.address(),
                    waiting,
                    kind.mayBeMore(),
                    waiting > 0 && kind.group() == Waiting.Group.HARM);
        } catch (ServiceGone gone) {
            return new Count(kind.slug(), kind.address(), null, false, false);
        }
    }
}
