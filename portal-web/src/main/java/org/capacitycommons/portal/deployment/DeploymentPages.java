package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** Deployments, for anybody. */
@Path("/")
@RunOnVirtualThread
class DeploymentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/deployments";
    private final Deployments deployments;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    DeploymentPages(Deployments deployments, Nations nations, Visit visit, Answers answers) {
        this.deployments = deployments;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    /** One row of the table. */
    record Row(Deployment deployment, String nations) {}

    /** A filter in force, and the address without it. */
    record Chosen(String label, String href) {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeploymentList(
            Page p,
            List<Field> filters,
            List<Chosen> chosen,
            List<Row> rows,
            long total,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeploymentDetail(Page p, Deployment deployment, String nations, List<Use> uses)
            implements TemplateInstance {}

    /** A model in use with the names of the nations that it touches. */
    record Use(Deployment.ModelUse use, String dataNation, String inferenceNation) {}

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
                next));
    }

    @GET
    @Path(BASE + "/{id}")
    @PermitAll
    public RestResponse<String> deployment(@RestPath String id) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        var uses = deployment.knownUses().stream()
                .map(u -> new Use(
                        u,
                        nations.name(u.dataNation(), visit.language()),
                        nations.name(u.inferenceNation(), visit.language())))
                .toList();
        Page page = visit.titled(deployment.titleIn(visit.language().code()).text());
        return answers.open(new DeploymentDetail(page, deployment, names(deployment), uses));
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
                select("sector", filter, sectors),
                select("nation", filter, nationsWithAny),
                select("stage", filter, codes("deployment.stage", DeploymentFilter.STAGES)),
                select("origin", filter, codes("deployment.origin", DeploymentFilter.ORIGINS)));
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
