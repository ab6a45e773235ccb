package org.capacitycommons.portal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.chart.Bars;
import org.capacitycommons.portal.figures.Figures;
import org.capacitycommons.portal.figures.Statistics;
import org.capacitycommons.portal.figures.Tables;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.PublicAddresses;

/** Public deployments counted by nation, sector, year and stage. */
@Path("/")
@RunOnVirtualThread
class StatisticsPages {
    /** More nations are in the list of nations. */
    private static final int MOST_NATIONS = 30;

    private static final List<String> TABLES = List.of("deployments.csv", "results.csv", "transactions.csv");
    private final Figures figures;
    private final Nations nations;
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;

    StatisticsPages(Figures figures, Nations nations, PublicAddresses addresses, Visit visit, Answers answers) {
        this.figures = figures;
        this.nations = nations;
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
    }

    /** A table to take home. */
    record Export(String name, String href) {}

    @CheckedTemplate(basePath = "statistics", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatisticsPage(Page p, List<Field> filters, Statistics statistics, List<Bars> charts, List<Export> exports)
            implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/statistics")
    @PermitAll
    public RestResponse<String> statistics(@Context UriInfo address) {
        Question question = Question.of(address.getQueryParameters());
        Statistics found = figures.read(question.nation(), question.sector(), question.year(), question.stage());
        var tables = new Tables(visit.words(), question.list());
        var charts = List.of(
                tables.by("sector", found, code -> name("sector", code)),
                tables.by("stage", found, code -> name("stage", code)),
                tables.by("year", found, code -> code),
                tables.by("cooperation", found, code -> visit.words().name("deployment.cooperation", code)),
                tables.most("nation", found, MOST_NATIONS, code -> name("nation", code)));
        return answers.open(new StatisticsPage(
                visit.page("figures.title"), filters(question, found), found, charts, exports(question)));
    }

    private List<Field> filters(Question question, Statistics found) {
        return Question.NAMES.stream()
                .map(name -> filter(name, question, found))
                .toList();
    }

    /** What there is to choose is what was counted, and what is chosen already. */
    private Field filter(String name, Question question, Statistics found) {
        var words = visit.words();
        String chosen = question.get(name);
        var choices = new ArrayList<Choice>();
        found.of(name).stream()
                .map(g -> new Choice(g.value(), name(name, g.value())))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        if (chosen != null && choices.stream().noneMatch(c -> c.value().equals(chosen))) {
            choices.add(new Choice(chosen, name(name, chosen)));
        }
        choices.addFirst(new Choice("", words.say("page.any")));
        String label = words.say("figures.dimension." + name);
        return Field.choice(name, label, Field.Control.SELECT, chosen == null ? List.of() : List.of(chosen), choices);
    }

    private String name(String dimension, String code) {
        if (code.equals("UNKNOWN")) {
            return visit.words().say("page.notKnown");
        }
        return switch (dimension) {
            case "nation" -> nations.name(code, visit.language());
            case "sector" -> visit.words().name("page.sector", code);
            case "stage" -> visit.words().name("deployment.stage", code);
            default -> code;
        };
    }

    private List<Export> exports(Question question) {
        return TABLES.stream()
                .map(file -> new Export(
                        file,
                        ListAddress.of(addresses.partner() + "/api/v1/exports/" + file)
                                .with("nation", question.nation())
                                .path()))
                .toList();
    }
}
