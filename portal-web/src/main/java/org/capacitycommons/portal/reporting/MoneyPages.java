package org.capacitycommons.portal.reporting;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** The money of a deployment: what is planned, and what was promised, received and paid. */
@Path("/")
@RunOnVirtualThread
class MoneyPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/money";
    private static final String PART = "money";

    private final Deployments deployments;
    private final Reporting reporting;
    private final MoneyFields fields;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    MoneyPages(
            Deployments deployments,
            Reporting reporting,
            MoneyFields fields,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.reporting = reporting;
        this.fields = fields;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MoneyPage(
            Page p,
            Place place,
            Progress.Sums sums,
            List<Progress.BudgetLine> budget,
            List<Progress.Transaction> transactions,
            @Nullable String next)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> money(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var transactions = reporting.transactions(id, cursor);
        String next = ListAddress.of(place.list()).next(transactions.next());
        return answers.personal(new MoneyPage(
                visit.page("my.money"), place, reporting.sums(id), reporting.budget(id), transactions.items(), next));
    }

    @GET
    @Path(BASE + "/transaction")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> transaction(@RestPath String id, @RestQuery @Nullable String supersedes) {
        var earlier = earlier(id, supersedes);
        return transaction(id, earlier, earlier == null ? Typed.nothing() : MoneyFields.typed(earlier), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/transaction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addTransaction(
            @RestPath String id, @RestQuery @Nullable String supersedes, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var sent = MoneyFields.transaction(typed, earlier(id, supersedes));
                    reporting.addTransaction(id, typed.key(), sent);
                    return answers.next("/my/deployments/" + id + "/money?done=added");
                },
                (typed, trouble) -> transaction(id, earlier(id, supersedes), typed, trouble));
    }

    @GET
    @Path(BASE + "/budget")
    @RolesAllowed("ministry")
    public RestResponse<String> budget(@RestPath String id, @RestQuery @Nullable String supersedes) {
        Typed begun = supersedes == null ? Typed.nothing() : MoneyFields.typed(line(id, supersedes));
        return budget(id, supersedes, begun, Trouble.NONE);
    }

    @POST
    @Path(BASE + "/budget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addBudgetLine(
            @RestPath String id, @RestQuery @Nullable String supersedes, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.addBudgetLine(id, typed.key(), MoneyFields.budgetLine(typed, supersedes));
                    return answers.next("/my/deployments/" + id + "/money?done=added");
                },
                (typed, trouble) -> budget(id, supersedes, typed, trouble));
    }

    /** What is put right; what was put right already, or never was there, can't be. */
    private Progress.@Nullable Transaction earlier(String id, @Nullable String supersedes) {
        return supersedes == null ? null : reporting.transaction(id, supersedes).orElseThrow(NotFoundException::new);
    }

    private Progress.BudgetLine line(String id, String supersedes) {
        return reporting.budget(id).stream()
                .filter(line -> line.id().equals(supersedes))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private RestResponse<String> transaction(
            String id, Progress.@Nullable Transaction earlier, Typed typed, Trouble trouble) {
        Sheet sheet =
                sheet(id, "transaction", earlier == null ? null : earlier.id()).asking(fields.ofTransaction(typed));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> budget(String id, @Nullable String supersedes, Typed typed, Trouble trouble) {
        return sheets.show(sheet(id, "budget", supersedes).asking(fields.ofBudgetLine(typed)), typed, trouble);
    }

    private Sheet sheet(String id, String part, @Nullable String supersedes) {
        Place place = Place.of(deployments, id, PART);
        if (supersedes == null) {
            return place.sheet(sheets.say("my.money." + part + ".add"), part)
                    .button("add", sheets.say("deployment.add"));
        }
        return place.sheet(sheets.say("my.money.right"), part + "?supersedes=" + supersedes)
                .saying(sheets.say("my.money.right.text"))
                .button("add", sheets.say("my.money.right"));
    }
}
