package org.capacitycommons.portal.affordability;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog;
import org.capacitycommons.portal.catalog.Labels;
import org.capacitycommons.portal.catalog.Languages;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceRefusal;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** Which model can we afford? The question is the address of the page. */
@Path("/")
@RunOnVirtualThread
class CostPages {
    /** Sent by the form's button; without it the page only starts the form with what the address names. */
    private static final String ASKED = "ask";

    private static final int MOST = 20;
    private static final int UNACCEPTABLE = 422;

    private final AffordabilityApi api;
    private final Catalog catalog;
    private final Languages languages;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    CostPages(
            @RestClient AffordabilityApi api,
            Catalog catalog,
            Languages languages,
            Nations nations,
            Visit visit,
            Answers answers) {
        this.api = api;
        this.catalog = catalog;
        this.languages = languages;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "affordability", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CostPage(Page p, CostForm cost, @Nullable CostView result) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/affordability")
    @PermitAll
    public RestResponse<String> affordability(@Context UriInfo address) {
        Typed typed = Typed.of(address.getQueryParameters());
        if (typed.first(ASKED).isEmpty()) {
            return answers.open(page(CostForm.started(typed), List.of(), null));
        }
        var reading = QuestionReader.read(typed, name -> languages.code(name, visit.language()), nations::code);
        if (!reading.faults().isEmpty()) {
            return answers.personal(UNACCEPTABLE, page(typed, reading.faults(), null));
        }
        try {
            Answer answer = Calls.read(() -> api.ask(reading.question(), MOST));
            return answers.open(page(typed, List.of(), answer));
        } catch (ServiceRefusal refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            return answers.personal(refused.status(), page(typed, CostForm.atFields(refused.faults()), null));
        }
    }

    private CostPage page(Typed typed, List<FieldFault> faults, @Nullable Answer answer) {
        var words = visit.words();
        String place = typed.first("usedIn");
        Optional<String> nation = place.isEmpty() ? Optional.empty() : nations.code(place);
        return new CostPage(
                visit.page("cost.title"),
                CostForm.of(typed, faults, catalog.machineChoices(visit.language()), nation, words),
                answer == null ? null : CostView.of(answer, new Labels(words, nations, languages)));
    }
}
