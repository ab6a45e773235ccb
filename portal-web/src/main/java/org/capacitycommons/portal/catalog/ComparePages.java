package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal;

/** Two to four models side by side. Which ones stands in the address. */
@Path("/")
@RunOnVirtualThread
class ComparePages {
    private final Catalog catalog;
    private final Nations nations;
    private final Languages languages;
    private final Visit visit;
    private final Answers answers;

    ComparePages(Catalog catalog, Nations nations, Languages languages, Visit visit, Answers answers) {
        this.catalog = catalog;
        this.nations = nations;
        this.languages = languages;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModelCompare(Page p, CompareView view) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/models/compare")
    @PermitAll
    public RestResponse<String> compare(
            @RestQuery List<String> id, @RestQuery @Nullable String usedIn, @RestQuery @Nullable String hardware) {
        var labels = new Labels(visit.words(), nations, languages);
        Selection selection = Selection.of(id);
        String typed = usedIn == null ? "" : usedIn.strip();
        Optional<String> nation = typed.isEmpty() ? Optional.empty() : nations.code(typed);
        var machines = catalog.machines();
        String machine = machines.stream().anyMatch(m -> m.id().equals(hardware)) ? hardware : null;
        var asked = new CompareView.Asked(
                selection,
                nation.map(labels::nation).orElse(typed),
                nation.orElse(null),
                !typed.isEmpty() && nation.isEmpty() ? visit.words().say("field.not-a-nation") : null,
                machine,
                machines.stream()
                        .map(m -> new SearchView.Choice(m.id(), m.in(visit.language()), m.id().equals(machine)))
                        .toList());
        CompareView view = selection.ready() ? compared(asked, labels) : CompareView.tooFew(asked);
        return answers.open(new ModelCompare(visit.page("models.compare.title"), view));
    }

    /** A model that is not there any more is named and left out, so that the others can still be compared. */
    private CompareView compared(CompareView.Asked asked, Labels labels) {
        try {
            return CompareView.of(
                    asked, catalog.compare(asked.selection().ids(), asked.nation(), asked.hardware()), labels);
        } catch (ServiceRefusal refused) {
            if (refused.status() != 404) {
                throw refused;
            }
            return CompareView.missing(
                    asked,
                    refused.faults().stream()
                            .map(fault -> fault.field().replaceAll("\\D", ""))
                            .filter(place -> !place.isEmpty()
                                    && Integer.parseInt(place)
                                            < asked.selection().ids().size())
                            .map(place -> asked.selection().ids().get(Integer.parseInt(place)))
                            .toList());
        }
    }
}
