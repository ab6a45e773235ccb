package org.capacitycommons.portal.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** What the indicators of a deployment came to, period by period. */
@Path("/")
@RunOnVirtualThread
class ResultPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/results";
    private static final String PART = "results";
    private static final String INDICATOR = "indicator";

    private final Deployments deployments;
    private final Reporting reporting;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    ResultPages(
            Deployments deployments,
            Reporting reporting,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.reporting = reporting;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    /** A result with the indicator that it belongs to. */
    @TemplateData
    record Row(Progress.Result result, String indicator, String unit) {}

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ResultList(
            Page p, Place place, List<Row> rows, @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PickIndicator(Page p, Place place) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> list(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var results = reporting.results(id, cursor);
        var rows = results.items().stream().map(r -> row(r, place.deployment())).toList();
        Page page = visit.page("my.results");
        return answers.personal(
                new ResultList(page, place, rows, ListAddress.of(place.list()).next(results.next())));
    }

    /** For a deployment with several indicators of which some are told apart, the indicator is picked first. */
    @GET
    @Path(BASE + "/new")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> blank(
            @RestPath String id,
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String periodStart,
            @RestQuery @Nullable String periodEnd) {
        Place place = Place.of(deployments, id, PART);
        var known = place.deployment().knownIndicators();
        boolean toldApart = known.stream().anyMatch(i -> !i.dimensions().isEmpty());
        if (indicator == null && toldApart && known.size() > 1) {
            return answers.personal(new PickIndicator(visit.page("my.results.add"), place));
        }
        var begun = new LinkedHashMap<String, List<String>>();
        put(
                begun,
                INDICATOR,
                indicator == null && known.size() == 1 ? known.getFirst().id() : indicator);
        put(begun, "periodStart", periodStart);
        put(begun, "periodEnd", periodEnd);
        return form(place, Typed.from(begun), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> add(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var parts =
                            breakdown(Place.of(deployments, id, PART), typed).parts(typed);
                    reporting.addResult(id, typed.key(), result(typed, parts));
                    return answers.next("/my/deployments/" + id + "/results?done=added");
                },
                (typed, trouble) -> form(Place.of(deployments, id, PART), typed, trouble));
    }

    /** The box for what nobody knows wins over a number that was left in the field: the service asks which is meant. */
    private static Progress.NewResult result(Typed typed, List<Progress.Part> parts) {
        return new Progress.NewResult(
                typed.first(INDICATOR),
                typed.first("periodStart"),
                typed.first("periodEnd"),
                typed.orNull("value"),
                !Asking.isTicked(typed, "notKnown"),
                typed.orNull("note"),
                parts);
    }

    private RestResponse<String> form(Place place, Typed typed, Trouble trouble) {
        var ask = sheets.asking(PART, typed);
        Breakdown breakdown = breakdown(place, typed);
        var fields = new ArrayList<Field>();
        fields.add(ask.select(INDICATOR, indicators(place, breakdown, typed)));
        fields.addAll(List.of(
                ask.day("periodStart"),
                ask.day("periodEnd"),
                ask.number("value").optional(true)));
        fields.addAll(breakdown.fields(ask));
        fields.add(ask.tick("notKnown").optional(true));
        fields.add(ask.longText("note", 1_000).optional(true));
        Sheet sheet = place.sheet(sheets.say("my.results.add"), "new")
                .asking(fields)
                .button("add", sheets.say("deployment.add"));
        return sheets.show(
                breakdown.isEmpty() ? sheet : sheet.saying(sheets.say("my.results.parts")),
                typed,
                breakdown.named(trouble, typed));
    }

    /** A form with fields of one indicator is for that indicator only. */
    private static List<Choice> indicators(Place place, Breakdown breakdown, Typed typed) {
        return place.deployment().knownIndicators().stream()
                .filter(i -> breakdown.isEmpty() || i.id().equals(typed.first(INDICATOR)))
                .map(i -> new Choice(i.id(), i.name() + " (" + i.unit() + ")"))
                .toList();
    }

    private static Breakdown breakdown(Place place, Typed typed) {
        return Breakdown.of(place.deployment().knownIndicators().stream()
                .filter(i -> i.id().equals(typed.first(INDICATOR)))
                .findFirst());
    }

    private static void put(Map<String, List<String>> begun, String name, @Nullable String value) {
        if (value != null) {
            begun.put(name, List.of(value));
        }
    }

    private static Row row(Progress.Result result, Deployment deployment) {
        return deployment.knownIndicators().stream()
                .filter(i -> i.id().equals(result.indicator()))
                .findFirst()
                .map(i -> new Row(result, i.name(), i.unit()))
                .orElseGet(() -> new Row(result, result.indicator(), ""));
    }
}
