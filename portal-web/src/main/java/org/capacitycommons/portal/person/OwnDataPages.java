package org.capacitycommons.portal.person;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** What is held on the visitor: to take along, and to have erased. */
@Path("/")
@RunOnVirtualThread
class OwnDataPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/data";
    private static final String ERASURE = "/my/data/erasure";
    private static final String CONFIRM = "confirm";

    private final PersonApi api;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    OwnDataPages(@RestClient PersonApi api, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.api = api;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DataPage(Page p) implements TemplateInstance {}

    @CheckedTemplate(basePath = "person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErasedPage(Page p, String pseudonym) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> data() {
        return answers.personal(new DataPage(visit.page("my.data")));
    }

    @GET
    @Path(BASE + "/export")
    @Authenticated
    public RestResponse<String> export() {
        return ResponseBuilder.ok(Calls.read(api::export))
                .header("Content-Type", "application/json")
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path(BASE + "/erasure")
    @Authenticated
    public RestResponse<String> erasure() {
        return erasure(Typed.nothing(), Trouble.NONE);
    }

    /** Answers with the page itself: after this there is nobody who could be led anywhere. */
    @POST
    @Path(BASE + "/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> erase(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    if (!Asking.isTicked(typed, CONFIRM)) {
                        return erasure(typed, Trouble.at(List.of(new FieldFault(CONFIRM, "must-agree", null))));
                    }
                    var erased = Calls.write(() -> api.erase(typed.key(), new PersonApi.Erasure(true)));
                    return answers.personal(new ErasedPage(visit.page("my.data.erased"), erased.pseudonym()));
                },
                this::erasure);
    }

    private RestResponse<String> erasure(Typed typed, Trouble trouble) {
        Sheet sheet = Sheet.of(sheets.say("my.data.erase"), ERASURE, new Sheet.Link("/my/data", sheets.say("my.data")))
                .saying(sheets.say("my.data.erase.text"), sheets.say("my.data.erase.kept"))
                .asking(List.of(sheets.asking("erasure", typed).tick(CONFIRM)))
                .button("erase", sheets.say("my.data.erase.do"));
        return sheets.show(sheet, typed, trouble);
    }
}
