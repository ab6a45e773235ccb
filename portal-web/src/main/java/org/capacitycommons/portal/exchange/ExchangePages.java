package org.capacitycommons.portal.exchange;

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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.form.UploadForm;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.PublicAddresses;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** An organisation hands in a table: it is tried first, and every row that is refused says why. */
@Path("/")
@RunOnVirtualThread
class ExchangePages {
    static final String LIST = "/my/imports";
    private static final String BASE = "{lang:[a-z][a-z]}/my/imports";
    private static final String TABLE = "table";
    private static final int LATEST = 20;
    private static final int MOST_ROWS = 100;

    private final ExchangeApi api;
    private final Sheets sheets;
    private final Submissions submissions;
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;

    ExchangePages(
            @RestClient ExchangeApi api,
            Sheets sheets,
            Submissions submissions,
            PublicAddresses addresses,
            Visit visit,
            Answers answers) {
        this.api = api;
        this.sheets = sheets;
        this.submissions = submissions;
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
    }

    /** An empty table to fill in. */
    @TemplateData
    record Template(String name, String href) {}

    /** A row that was refused, and why. */
    @TemplateData
    record Refused(int line, List<String> reasons) {}

    @CheckedTemplate(basePath = "exchange", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportList(Page p, List<ExchangeApi.Run> runs, List<Template> templates) implements TemplateInstance {}

    @CheckedTemplate(basePath = "exchange", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TableResult(Page p, ExchangeApi.Table table, List<Refused> refused) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner", "admin"})
    public RestResponse<String> imports() {
        var templates = kinds().stream()
                .map(kind -> new Template(
                        visit.words().say("exchange.table." + kind),
                        addresses.partner() + "/api/v1/imports/csv/" + kind + "/template.csv"))
                .toList();
        var runs = Calls.read(() -> api.latest(LATEST)).items();
        return answers.personal(new ImportList(visit.page("exchange.title"), runs, templates));
    }

    @GET
    @Path(BASE + "/csv")
    @RolesAllowed({"ministry", "partner", "admin"})
    public RestResponse<String> blank() {
        return show(Typed.nothing(), Trouble.NONE);
    }

    /** Answered at once with what became of the rows. Sent again, the same form takes nothing twice. */
    @POST
    @Path(BASE + "/csv")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public RestResponse<String> take(UploadForm sent) {
        return submissions.receive(
                sent.fields(),
                typed -> {
                    File file = sent.file();
                    var faults = faults(typed, file);
                    if (file == null || !faults.isEmpty()) {
                        return show(typed, Trouble.at(faults));
                    }
                    Intent intent = Intent.of(typed);
                    var table = Calls.write(() -> api.take(typed.first(TABLE), intent.dry(), intent.key(), file));
                    Page page = visit.page(intent.dry() ? "exchange.tried" : "exchange.taken")
                            .at(LIST + "/csv");
                    return answers.personal(new TableResult(page, table, refused(table)));
                },
                (typed, trouble) -> show(typed, named(trouble)));
    }

    /** The same form without its file, as a page sends it that had kept the words for later. */
    @POST
    @Path(BASE + "/csv")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> takeLater(MultivaluedMap<String, String> body) {
        return submissions.receiveWithoutFile(body, this::show);
    }

    private List<FieldFault> faults(Typed typed, @Nullable File file) {
        var faults = new ArrayList<FieldFault>();
        if (!kinds().contains(typed.first(TABLE))) {
            faults.add(new FieldFault(TABLE, "not-an-option", null));
        }
        if (file == null) {
            faults.add(new FieldFault("content", "required", null));
        }
        return List.copyOf(faults);
    }

    /** The service names the file; the page has one field for it. */
    static Trouble named(Trouble trouble) {
        var faults = trouble.faults().stream()
                .map(f -> f.field().equals("file") ? new FieldFault("content", f.key(), f.params()) : f)
                .toList();
        return new Trouble(trouble.status(), trouble.slug(), faults, trouble.missing());
    }

    private List<Refused> refused(ExchangeApi.Table table) {
        Words words = visit.words();
        return table.rows().stream()
                .filter(row -> row.outcome().equals("REFUSED"))
                .limit(MOST_ROWS)
                .map(row -> new Refused(
                        row.line(),
                        row.errors().stream()
                                .map(fault -> words.isolated(fault.field()) + ": " + Messages.say(fault, words))
                                .toList()))
                .toList();
    }

    private RestResponse<String> show(Typed typed, Trouble trouble) {
        var ask = sheets.asking("csv", typed);
        var tables = kinds().stream()
                .map(kind -> new Choice(kind, sheets.say("exchange.table." + kind)))
                .toList();
        Sheet sheet = Sheet.of(
                        sheets.say("exchange.csv"), LIST + "/csv", new Sheet.Link(LIST, sheets.say("exchange.title")))
                .saying(sheets.say("exchange.csv.text"), sheets.say("exchange.again"))
                .asking(List.of(
                        Field.choice(TABLE, ask.label(TABLE), Control.RADIOS, typed.all(TABLE), tables),
                        Field.text("content", ask.label("content"), "").drawnAs(Control.DATA)))
                .takingAFile()
                .button(Intent.TRY, sheets.say("exchange.try"))
                .button("take", sheets.say("exchange.do"));
        return sheets.show(sheet, typed, trouble);
    }

    /** Which tables are open to the visitor's role. */
    private List<String> kinds() {
        var kinds = new ArrayList<String>();
        if (visit.visitor().is("ministry") || visit.visitor().is("partner")) {
            kinds.addAll(List.of("deployments", "results"));
        }
        if (visit.visitor().is("admin")) {
            kinds.add("organisations");
        }
        return List.copyOf(kinds);
    }
}
