package org.capacitycommons.portal.curation;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.form.UploadForm;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** An administrator hands in the file of a feed; the page of the run tells how far it is and what was not taken. */
@Path("/")
@RunOnVirtualThread
class UploadPages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/imports/new";
    private static final String LIST = "/admin/imports";
    private static final List<String> SOURCES = List.of(
            "ai-energy-score",
            "commons-models",
            "commons-offers",
            "epoch",
            "huggingface",
            "litellm",
            "llmfit",
            "models.dev",
            "models.dev-models",
            "mot",
            "odh",
            "openrouter",
            "spdx");

    private final FeedsApi api;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Answers answers;

    UploadPages(@RestClient FeedsApi api, Sheets sheets, Submissions submissions, Answers answers) {
        this.api = api;
        this.sheets = sheets;
        this.submissions = submissions;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @RolesAllowed("admin")
    public RestResponse<String> blank() {
        return show(Typed.nothing(), Trouble.NONE);
    }

    /** The file itself is never kept for later: whoever has to send the form again picks it again. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public RestResponse<String> start(UploadForm sent) {
        return submissions.receive(
                sent.fields(),
                typed -> {
                    File file = sent.file();
                    var faults = faults(typed, file);
                    if (file == null || !faults.isEmpty()) {
                        return show(typed, Trouble.at(faults));
                    }
                    var run = Calls.write(() -> api.start(
                            typed.first("source"),
                            Asking.isTicked(typed, "acceptRejects"),
                            typed.orNull("readOn"),
                            typed.key(),
                            file));
                    return answers.next(LIST + "/" + run.id() + "?done=taken");
                },
                (typed, trouble) -> show(typed, named(trouble)));
    }

    /** The same form without its file, as a page sends it that had kept the words for later. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> startLater(MultivaluedMap<String, String> body) {
        return submissions.receiveWithoutFile(body, this::show);
    }

    private static List<FieldFault> faults(Typed typed, @Nullable File file) {
        var faults = new ArrayList<FieldFault>();
        if (!SOURCES.contains(typed.first("source"))) {
            faults.add(new FieldFault("source", "not-an-option", null));
        }
        if (file == null) {
            faults.add(new FieldFault("content", "required", null));
        }
        return List.copyOf(faults);
    }

    /** What the catalogue says of the whole call is about one field of the page. */
    private static Trouble named(Trouble trouble) {
        return switch (trouble.slug()) {
            case "unknown-source" -> Trouble.at(List.of(new FieldFault("source", "not-an-option", null)));
            case "import-empty" -> Trouble.at(List.of(new FieldFault("content", "required", null)));
            default -> trouble;
        };
    }

    private RestResponse<String> show(Typed typed, Trouble trouble) {
        var ask = sheets.asking("upload", typed);
        var sources = SOURCES.stream().map(id -> new Choice(id, id)).toList();
        Sheet sheet = Sheet.of(
                        sheets.say("work.upload"), LIST + "/new", new Sheet.Link(LIST, sheets.say("work.kind.imports")))
                .saying(sheets.say("work.upload.text"), sheets.say("work.upload.again"))
                .asking(List.of(
                        ask.select("source", sources),
                        Field.text("content", ask.label("content"), "").drawnAs(Control.DATA),
                        ask.day("readOn").optional(true),
                        ask.tick("acceptRejects").optional(true)))
                .takingAFile()
                .button("start", sheets.say("work.upload.do"));
        return sheets.show(sheet, typed, trouble);
    }
}
