package org.capacitycommons.portal.reporting;

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
    @RolesAllowed("ministry")
    public RestResponse<String> money(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var transactions = reporting.transactions(id, cursor);
        String next = ListAddress.of(place.list()).next(transactions.next());
        return answers.personal(new MoneyPage(
                visit.page("my.money"), place, reporting.sums(id), reporting.budget(id), transactions.items(), next));
    }

    @GET
    @Path(BASE + "/transaction")
    @RolesAllowed("ministry")
    public RestResponse<String> transaction(@RestPath String id) {
        return transaction(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/transaction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addTransaction(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.addTransaction(id, typed.key(), MoneyFields.transaction(typed));
                    return answers.next("/my/deployments/" + id + "/money?done=added");
                },
                (typed, trouble) -> transaction(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/budget")
    @RolesAllowed("ministry")
    public RestResponse<String> budget(@RestPath String id) {
        return budget(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/budget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addBudgetLine(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.addBudgetLine(id, typed.key(), MoneyFields.budgetLine(typed));
                    return answers.next("/my/deployments/" + id + "/money?done=added");
                },
                (typed, trouble) -> budget(id, typed, trouble));
    }

    private RestResponse<String> transaction(String id, Typed typed, Trouble trouble) {
        Sheet sheet = Place.of(deployments, id, PART)
                .sheet(sheets.say("my.money.transaction.add"), "transaction")
                .asking(fields.ofTransaction(typed))
                .button("add", sheets.say("deployment.add"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> budget(String id, Typed typed, Trouble trouble) {
        Sheet sheet = Place.of(deployments, id, PART)
                .sheet(sheets.say("my.money.budget.add"), "budget")
                .asking(fields.ofBudgetLine(typed))
                .button("add", sheets.say("deployment.add"));
        return sheets.show(sheet, typed, trouble);
    }
}
