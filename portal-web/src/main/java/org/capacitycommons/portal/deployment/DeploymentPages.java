package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.chart.Bars;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.map.WorldMap;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.PublicAddresses;

/** Deployments, for anybody. */
@Path("/")
@RunOnVirtualThread
class DeploymentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/deployments";
    private static final List<String> EXPORTS = List.of("deployments.csv", "sites.geojson", "activities.xml");

    private static final int MOST_NATIONS = 20;

    private final Deployments deployments;
    private final Nations nations;
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;

    DeploymentPages(Deployments deployments, Nations nations, PublicAddresses addresses, Visit visit, Answers answers) {
        this.deployments = deployments;
        this.nations = nations;
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
    }

    /** One row of the table. */
    record Row(Deployment deployment, String nations) {}

    /** A file of what the list shows, for other programs. */
    record Export(String href, String label) {}

    /** A filter in force, and the address without it. */
    record Chosen(String label, String href) {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeploymentList(
            Page p,
            List<Field> filters,
            List<Chosen> chosen,
            List<Row> rows,
            long total,
            @Nullable String next,
            @Nullable WorldMap map,
            @Nullable Bars byNation,
            List<Export> exports)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @PermitAll
    public RestResponse<String> list(@Context UriInfo address) {
        DeploymentFilter filter = DeploymentFilter.of(address.getQueryParameters());
        Deployment.Found found = deployments.published(filter);
        var rows = found.items().stream().map(d -> new Row(d, names(d))).toList();
        String next = filter.without("").next(found.next());
        return answers.open(new DeploymentList(
                visit.page("deployment.list.title"),
                fields(filter, found.counts() == null ? Map.of() : found.counts()),
                chosen(filter),
                rows,
                found.total(),
                next,
                map(found),
                byNation(filter, found),
                exports(filter.nation())));
    }

    /** One dot for each nation with what the other filters find there. */
    private @Nullable WorldMap map(Deployment.Found found) {
        var byNation = found.counts() == null ? null : found.counts().get("byNation");
        if (byNation == null || byNation.isEmpty()) {
            return null;
        }
        var counts = byNation.entrySet().stream()
                .map(e -> new WorldMap.Count(e.getKey(), e.getValue(), title(e.getKey(), e.getValue())))
                .toList();
        return WorldMap.of(visit.words().count("record.map", counts.size()), counts);
    }

    /** What the map shows, in words; all nations are on a page of their own. */
    private @Nullable Bars byNation(DeploymentFilter filter, Deployment.Found found) {
        var byNation = found.counts() == null ? null : found.counts().get("byNation");
        if (byNation == null || byNation.isEmpty()) {
            return null;
        }
        var amounts = byNation.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_NATIONS)
                .map(e -> new Bars.Amount(
                        nations.name(e.getKey(), visit.language()),
                        filter.without("nation").with("nation", e.getKey()).path(),
                        e.getValue(),
                        visit.words().formats().number(e.getValue())))
                .toList();
        var words = visit.words();
        return Bars.of(
                words.say("figures.by.nation"),
                words.say("figures.dimension.nation"),
                words.say("figures.deployments"),
                amounts);
    }

    private String title(String nation, long count) {
        return nations.name(nation, visit.language()) + ": "
                + visit.words().formats().number(count);
    }

    private List<Export> exports(@Nullable String nation) {
        return EXPORTS.stream()
                .map(e -> new Export(
                        ListAddress.of(addresses.partner() + "/api/v1/exports/" + e)
                                .with("nation", nation)
                                .path(),
                        visit.words().say("record.export." + e.substring(e.indexOf('.') + 1))))
                .toList();
    }

    private List<Field> fields(DeploymentFilter filter, Map<String, Map<String, Long>> counts) {
        var words = visit.words();
        var nationsWithAny = counts.getOrDefault("byNation", Map.of()).keySet().stream()
                .map(code -> new Choice(code, nations.name(code, visit.language())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
        var sectors = counts.getOrDefault("bySector", Map.of()).keySet().stream()
                .map(code -> new Choice(code, words.name("page.sector", code)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
        return List.of(
                text("q", filter),
                select("sector", filter, sectors),
                select("nation", filter, nationsWithAny),
                select("stage", filter, codes("deployment.stage", DeploymentFilter.STAGES)),
                select("origin", filter, codes("deployment.origin", DeploymentFilter.ORIGINS)),
                text("model", filter).hint(visit.words().say("record.filter.model.hint")));
    }

    private Field text(String name, DeploymentFilter filter) {
        String value = filter.get(name);
        return Field.text(name, visit.words().say("record.filter." + name), value == null ? "" : value);
    }

    private List<Choice> codes(String prefix, List<String> codes) {
        return codes.stream()
                .map(c -> new Choice(c, visit.words().name(prefix, c)))
                .toList();
    }

    private Field select(String name, DeploymentFilter filter, List<Choice> choices) {
        var words = visit.words();
        var all = new ArrayList<Choice>();
        all.add(new Choice("", words.say("page.any")));
        all.addAll(choices);
        String value = filter.get(name);
        if (value != null && choices.stream().noneMatch(c -> c.value().equals(value))) {
            all.add(new Choice(value, label(name, value)));
        }
        String label = words.say("deployment.filter." + name);
        return Field.choice(name, label, Field.Control.SELECT, value == null ? List.of() : List.of(value), all);
    }

    private List<Chosen> chosen(DeploymentFilter filter) {
        var chosen = new ArrayList<Chosen>();
        for (String name : DeploymentFilter.NAMES) {
            String value = filter.get(name);
            if (value != null) {
                chosen.add(new Chosen(label(name, value), filter.without(name).path()));
            }
        }
        return chosen;
    }

    private String label(String name, String value) {
        return switch (name) {
            case "nation" -> nations.name(value, visit.language());
            case "sector" -> visit.words().name("page.sector", value);
            case "stage", "origin" -> visit.words().name("deployment." + name, value);
            default -> value;
        };
    }

    private String names(Deployment deployment) {
        List<String> codes = deployment.nations().isEmpty() ? List.of(deployment.nation()) : deployment.nations();
        return codes.stream().map(code -> nations.name(code, visit.language())).collect(Collectors.joining(", "));
    }
}
