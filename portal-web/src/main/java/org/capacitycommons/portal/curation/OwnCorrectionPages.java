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
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.work.WorkItem;

/** What became of the corrections that somebody proposed; as long as one waits, it can be taken back. */
@Path("/")
@RunOnVirtualThread
class OwnCorrectionPages {
    static final String LIST = "/my/corrections";
    private static final String BASE = "{lang:[a-z][a-z]}/my/corrections";
    private static final int PAGE = 20;

    private final CurationApi api;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    OwnCorrectionPages(
            @RestClient CurationApi api, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.api = api;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnCorrections(
            Page p,
            List<CurationApi.Correction> corrections,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "curation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnCorrection(Page p, String model, List<WorkItem.Line> lines, boolean withdrawable, Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner", "admin"})
    public RestResponse<String> list(@RestQuery @Nullable String cursor) {
        var found = Calls.read(() -> api.corrections(null, true, cursor, PAGE));
        String next = ListAddress.of(LIST).next(found.next());
        return answers.personal(new OwnCorrections(visit.page("correction.mine"), found.items(), next));
    }

    @GET
    @Path(BASE + "/{id}")
    @RolesAllowed({"ministry", "partner", "admin"})
    public RestResponse<String> correction(@RestPath String id) {
        return show(id, Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> withdraw(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var conditions = typed.conditions();
                    var silent = new CurationApi.Reason(null);
                    Calls.send(() -> api.move(id, "withdrawal", conditions.key(), conditions.ifMatch(), silent));
                    return answers.next(LIST + "/" + id + "?done=saved");
                },
                (typed, trouble) -> show(id, trouble));
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        CurationApi.Correction correction = Calls.find(() -> api.correction(id)).orElseThrow(NotFoundException::new);
        Form form = forms.form(LIST + "/" + id, correction.version(), List.of(), trouble);
        Page page = visit.titled(
                        visit.words().say("correction.of", visit.words().name("work.field", correction.field())))
                .at(LIST + "/" + id);
        return answers.personal(
                trouble.status(),
                new OwnCorrection(
                        page,
                        correction.model(),
                        CorrectionWork.lines(correction, visit.words()),
                        correction.may().contains("withdraw"),
                        form));
    }
}
