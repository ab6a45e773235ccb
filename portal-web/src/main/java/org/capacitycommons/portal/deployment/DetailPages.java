package org.capacitycommons.portal.deployment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.PublicAddresses;

/** One deployment with what became of it, for anybody. */
@Path("/")
@RunOnVirtualThread
class DetailPages {
    private static final Duration FRESH = Duration.ofDays(120);

    private final Deployments deployments;
    private final Lives lives;
    private final Nations nations;
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;
    private final Clock clock;

    DetailPages(
            Deployments deployments,
            Lives lives,
            Nations nations,
            PublicAddresses addresses,
            Visit visit,
            Answers answers,
            Clock clock) {
        this.deployments = deployments;
        this.lives = lives;
        this.nations = nations;
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
        this.clock = clock;
    }

    /** A model in use with the names of the nations that it touches. */
    record Use(Deployment.ModelUse use, String dataNation, String inferenceNation) {}

    /** What makes a reader careful with what stands here. */
    record Age(boolean stale, boolean unconfirmed) {}

    /**
     * Everything about one deployment.
     *
     * @param api address of its record for other programs
     */
    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeploymentDetail(
            Page p,
            Deployment deployment,
            String nations,
            Age age,
            List<Use> uses,
            Life life,
            List<IndicatorFigures> indicators,
            List<Cost> costs,
            String api)
            implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/deployments/{id}")
    @PermitAll
    public RestResponse<String> deployment(@RestPath String id) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        Life life = lives.of(deployment);
        var words = visit.words();
        return answers.open(new DeploymentDetail(
                visit.titled(deployment.titleIn(visit.language().code()).text()),
                deployment,
                names(deployment),
                age(deployment),
                deployment.knownUses().stream().map(this::use).toList(),
                life,
                deployment.knownIndicators().stream()
                        .map(i -> IndicatorFigures.of(i, life.results(), words))
                        .toList(),
                Cost.of(life.sums(), words),
                addresses.partner() + "/api/v1/deployments/" + deployment.id()));
    }

    private Use use(Deployment.ModelUse use) {
        return new Use(use, name(use.dataNation()), name(use.inferenceNation()));
    }

    private Age age(Deployment deployment) {
        boolean ended = "CLOSED".equals(deployment.stage()) || "CANCELLED".equals(deployment.stage());
        boolean stale = deployment.updatedAt().plus(FRESH).isBefore(clock.instant());
        String by = deployment.confirmBy();
        boolean late =
                by != null && LocalDate.parse(by).isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return new Age(stale && !ended, late);
    }

    private String names(Deployment deployment) {
        List<String> codes = deployment.nations().isEmpty() ? List.of(deployment.nation()) : deployment.nations();
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(@Nullable String code) {
        return nations.name(code, visit.language());
    }
}
