package org.capacitycommons.portal.curation;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.words.Words;

/** Somebody says that a value of a model is wrong or missing: first which one, then the better one and its source. */
@Path("/")
@RunOnVirtualThread
class CorrectionPages {
    private static final String BASE = "{lang:[a-z][a-z]}/models/{ns}/{name}/correction";

    private final CurationApi api;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    CorrectionPages(@RestClient CurationApi api, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.api = api;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    /** A value that can be corrected, and what is shown of it now. */
    @TemplateData
    record Shown(String name, String label, String now) {}

    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WhichValue(Page p, CurationApi.Model model, List<Shown> values) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner", "admin"})
    public RestResponse<String> blank(@RestPath String ns, @RestPath String name, @RestQuery @Nullable String field) {
        CurationApi.Model model = find(ns, name);
        return field == null || !ModelFields.NAMES.contains(field)
                ? answers.personal(new WhichValue(visit.page("correction.title"), model, values(model)))
                : show(model, field, CorrectionFields.blank(field, model.shown(field)), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> propose(
            @RestPath String ns,
            @RestPath String name,
            @RestQuery @Nullable String field,
            MultivaluedMap<String, String> body) {
        if (field == null || !ModelFields.NAMES.contains(field)) {
            throw new NotFoundException();
        }
        return submissions.receive(
                body,
                typed -> propose(ns, name, field, typed),
                (typed, trouble) -> show(find(ns, name), field, typed, trouble));
    }

    private RestResponse<String> propose(String ns, String name, String field, Typed typed) {
        var fault = CorrectionFields.fault(typed);
        if (fault.isPresent()) {
            return show(find(ns, name), field, typed, Trouble.at(List.of(fault.get())));
        }
        var correction = CorrectionFields.correction(ns + "/" + name, field, typed);
        var proposed = Calls.write(() -> api.propose(typed.key(), correction));
        return answers.next(OwnCorrectionPages.LIST + "/" + proposed.id() + "?done=saved");
    }

    private RestResponse<String> show(CurationApi.Model model, String field, Typed typed, Trouble trouble) {
        Words words = visit.words();
        String now = model.shown(field);
        String path = "/models/" + model.id() + "/correction";
        Sheet sheet = Sheet.of(
                        words.say("correction.of", words.name("work.field", field)),
                        path + "?field=" + field,
                        new Sheet.Link(path, model.name()))
                .saying(
                        words.say("correction.lead"),
                        words.say("correction.now", CorrectionFields.now(field, now, words)))
                .asking(CorrectionFields.of(field, now, sheets.asking(CorrectionFields.FORM, typed)))
                .button("propose", words.say("correction.do"));
        return sheets.show(sheet, typed, trouble);
    }

    private List<Shown> values(CurationApi.Model model) {
        Words words = visit.words();
        return ModelFields.NAMES.stream()
                .map(field -> new Shown(
                        field, words.name("work.field", field), CorrectionFields.now(field, model.shown(field), words)))
                .toList();
    }

    private CurationApi.Model find(String ns, String name) {
        return Calls.find(() -> api.model(ns, name)).orElseThrow(NotFoundException::new);
    }
}
