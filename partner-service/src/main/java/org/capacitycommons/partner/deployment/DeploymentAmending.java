package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.advisory.Raising;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;

/** Checks and applies what an amendment changes in a published deployment. */
@ApplicationScoped
public class DeploymentAmending {
    private static final String PREFIX = "deployment.";

    private final Deployments deployments;
    private final ModelUses modelUses;
    private final Raising raising;
    private final Clock clock;

    DeploymentAmending(Deployments deployments, ModelUses modelUses, Raising raising, Clock clock) {
        this.deployments = deployments;
        this.modelUses = modelUses;
        this.raising = raising;
        this.clock = clock;
    }

    /** The changes after every check, with what the catalogue says of new model uses. */
    public static final class Checked {
        private final @Nullable String title;
        private final @Nullable String summary;
        private final List<SiteInput.Checked> sites = new ArrayList<>();
        private final Map<ModelUseInput.Checked, ModelUses.Found> uses = new LinkedHashMap<>();
        private final List<IndicatorInput.Checked> indicators = new ArrayList<>();
        private final List<Site> endedSites = new ArrayList<>();
        private final List<ModelUse> endedUses = new ArrayList<>();
        private final List<Indicator> endedIndicators = new ArrayList<>();

        private Checked(@Nullable String title, @Nullable String summary) {
            this.title = title;
            this.summary = summary;
        }
    }

    /** One thing that changes: what it is, before and after; null for what is not there. */
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** Whether a deployment is changed by amendments at all: it is published and not over. */
    public void mustBeAmendable(Deployment deployment) {
        if (!deployment.isPublic() || !deployment.isOpen()) {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE,
                            "An amendment changes a published deployment that is not over; a planned one is filled in"
                                    + " directly.")
                    .with("stage", String.valueOf(deployment.stage()));
        }
    }

    /** Refuses what can't be applied; asks the catalogue, so call it before anything is locked. */
    public Checked check(Deployment deployment, DeploymentChanges changes) {
        Fields fields = new Fields();
        changes.checkSizes(fields);
        fields.refuse();
        Checked checked = new Checked(
                changes.title() == null ? null : fields.text(PREFIX + "title", changes.title(), 120),
                changes.summary() == null ? null : fields.text(PREFIX + "summary", changes.summary(), 1_000));
        each(
                changes.addSites(),
                "addSites",
                (field, site) -> checked.sites.add(site.check(fields, field, deployment.nations())));
        List<ModelUseInput.Checked> uses = new ArrayList<>();
        each(
                changes.addModelUses(),
                "addModelUses",
                (field, use) -> uses.add(use.check(fields, field, modelUses.nations())));
        each(
                changes.addIndicators(),
                "addIndicators",
                (field, indicator) -> checked.indicators.add(indicator.check(fields, field)));
        end(fields, "endSites", changes.endSites(), deployments.sites(deployment), Site::key, checked.endedSites);
        end(
                fields,
                "endModelUses",
                changes.endModelUses(),
                deployments.modelUses(deployment),
                ModelUse::key,
                checked.endedUses);
        end(
                fields,
                "endIndicators",
                changes.endIndicators(),
                deployments.indicators(deployment),
                Indicator::key,
                checked.endedIndicators);
        fields.refuse();
        for (int i = 0; i < uses.size(); i++) {
            checked.uses.put(uses.get(i), modelUses.find(PREFIX + "addModelUses." + i + ".", uses.get(i)));
        }
        mustStayComplete(deployment, checked);
        return checked;
    }

    /** Applies the changes to a deployment that is locked. */
    public void apply(Deployment deployment, Checked checked, Caller caller) {
        Instant now = clock.instant();
        checked.endedSites.forEach(site -> site.end(now));
        checked.endedUses.forEach(use -> use.end(now));
        checked.endedIndicators.forEach(indicator -> indicator.end(now));
        checked.sites.forEach(site -> deployments.add(Site.of(deployment, site)));
        checked.uses.forEach(
                (use, found) -> deployments.add(ModelUse.of(deployment, use, found.licence(), found.revision(), now)));
        checked.indicators.forEach(indicator -> deployments.add(Indicator.of(deployment, indicator)));
        deployment.amend(checked.title, checked.summary, now);
        deployments.flush();
        raising.raiseFor(deployment.id(), caller.subject());
    }

    /** What the changes come to, for whoever judges them. */
    public List<Change> diff(Deployment deployment, DeploymentChanges changes) {
        List<Change> diff = new ArrayList<>();
        if (changes.title() != null) {
            diff.add(new Change("title", deployment.title(), changes.title()));
        }
        if (changes.summary() != null) {
            diff.add(new Change("summary", deployment.summary(), changes.summary()));
        }
        ended(diff, "site", changes.endSites(), byKey(deployments.sites(deployment), Site::key, Site::view));
        ended(
                diff,
                "model-use",
                changes.endModelUses(),
                byKey(deployments.modelUses(deployment), ModelUse::key, ModelUse::view));
        ended(
                diff,
                "indicator",
                changes.endIndicators(),
                byKey(deployments.indicators(deployment), Indicator::key, Indicator::view));
        DeploymentChanges.given(changes.addSites()).forEach(site -> diff.add(new Change("site", null, site)));
        DeploymentChanges.given(changes.addModelUses()).forEach(use -> diff.add(new Change("model-use", null, use)));
        DeploymentChanges.given(changes.addIndicators())
                .forEach(indicator -> diff.add(new Change("indicator", null, indicator)));
        return diff;
    }

    private void mustStayComplete(Deployment deployment, Checked checked) {
        List<Indicator> kept = new ArrayList<>(deployments.indicators(deployment));
        kept.removeAll(checked.endedIndicators);
        checked.indicators.forEach(indicator -> kept.add(Indicator.of(deployment, indicator)));
        List<String> missing = Readiness.missingForPilot(
                deployments.sites(deployment).size() - checked.endedSites.size() + checked.sites.size(),
                deployments.modelUses(deployment).size() - checked.endedUses.size() + checked.uses.size(),
                kept);
        if (!missing.isEmpty()) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "After these changes it would lack: " + String.join(", ", missing))
                    .with("missing", missing);
        }
    }

    private interface Taking<T> {
        void take(String field, T one);
    }

    private static <T> void each(@Nullable List<T> list, String name, Taking<T> taking) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            T one = list.get(i);
            taking.take(PREFIX + name + "." + i + ".", one);
        }
    }

    private static <T> void end(
            Fields fields,
            String name,
            @Nullable List<String> keys,
            List<T> there,
            Function<T, String> key,
            List<T> ended) {
        Set<String> asked = new LinkedHashSet<>(DeploymentChanges.given(keys));
        there.stream().filter(one -> asked.contains(key.apply(one))).forEach(ended::add);
        if (ended.size() < DeploymentChanges.given(keys).size()) {
            fields.complain(PREFIX + name, "unknown");
        }
    }

    private static <T> Map<String, Object> byKey(List<T> parts, Function<T, String> key, Function<T, Object> view) {
        return parts.stream().collect(Collectors.toMap(key, view));
    }

    private static void ended(List<Change> diff, String field, @Nullable List<String> keys, Map<String, Object> there) {
        for (String key : DeploymentChanges.given(keys)) {
            diff.add(new Change(field, there.getOrDefault(key, key), null));
        }
    }
}
