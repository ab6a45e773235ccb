package org.capacitycommons.portal.exchange;

import java.io.File;
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

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.form.UploadForm;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** An organisation hands in its IATI activities, sees how far the import is, and what to mend in the file. */
@Path("/")
@RunOnVirtualThread
class IatiPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/imports/";
    private static final int PAGE = 20;

    private final ExchangeApi api;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    IatiPages(@RestClient ExchangeApi api, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.api = api;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "exchange", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IatiRun(
            Page p,
            ExchangeApi.Run run,
            List<ExchangeApi.Activity> activities,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @Path(BASE + "iati")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> blank() {
        return show(Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "iati")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public RestResponse<String> start(UploadForm sent) {
        return submissions.receive(
                sent.fields(),
                typed -> {
                    File file = sent.file();
                    if (file == null) {
                        return show(typed, Trouble.at(List.of(new FieldFault("content", "required", null))));
                    }
                    Intent intent = Intent.of(typed);
                    var run = Calls.write(() -> api.start(intent.dry(), intent.key(), file));
                    return answers.next(ExchangePages.LIST + "/runs/" + run.id());
                },
                (typed, trouble) -> show(typed, ExchangePages.named(trouble)));
    }

    /** The same form without its file, as a page sends it that had kept the words for later. */
    @POST
    @Path(BASE + "iati")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> startLater(MultivaluedMap<String, String> body) {
        return submissions.receiveWithoutFile(body, this::show);
    }

    @GET
    @Path(BASE + "runs/{id}")
    @RolesAllowed({"ministry", "partner", "admin"})
    public RestResponse<String> run(@RestPath String id, @RestQuery @Nullable String cursor) {
        var run = Calls.find(() -> api.run(id)).orElseThrow(NotFoundException::new);
        var activities = Calls.read(() -> api.records(run.id(), cursor, PAGE));
        String next = ListAddress.of(ExchangePages.LIST + "/runs/" + run.id()).next(activities.next());
        Page page = visit.titled(visit.words().say("exchange.run", run.id()));
        return answers.personal(new IatiRun(page, run, activities.items(), next));
    }

    private RestResponse<String> show(Typed typed, Trouble trouble) {
        Sheet sheet = Sheet.of(
                        sheets.say("exchange.iati"),
                        ExchangePages.LIST + "/iati",
                        new Sheet.Link(ExchangePages.LIST, sheets.say("exchange.title")))
                .saying(sheets.say("exchange.iati.text"), sheets.say("exchange.again"))
                .asking(List.of(
                        Field.text("content", sheets.asking("iati", typed).label("content"), "")
                                .drawnAs(Control.DATA)))
                .takingAFile()
                .button(Intent.TRY, sheets.say("exchange.try"))
                .button("take", sheets.say("exchange.do"));
        return sheets.show(sheet, typed, trouble);
    }
}
