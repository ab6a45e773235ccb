package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.DeploymentChange.Parts;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** Pages that put one thing into the change of a published deployment: other texts, something new, something out. */
@Path("/")
@RunOnVirtualThread
class ChangePartPages {
    private static final String BASE =
            "{lang:[a-z][a-z]}/my/deployments/{id}/amendment/{part:texts|site|indicator|ends}";
    private static final String REASON = "reason";

    private final Deployments deployments;
    private final Changes changes;
    private final PartFields fields;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Answers answers;

    ChangePartPages(
            Deployments deployments,
            Changes changes,
            PartFields fields,
            Sheets sheets,
            Submissions submissions,
            Answers answers) {
        this.deployments = deployments;
        this.changes = changes;
        this.fields = fields;
        this.sheets = sheets;
        this.submissions = submissions;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> blank(@RestPath String id, @RestPath String part) {
        Deployment deployment = find(id);
        var open = changes.open(id);
        return show(deployment, open, part, begun(deployment, open, part), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(@RestPath String id, @RestPath String part, MultivaluedMap<String, String> body) {
        return submissions.receive(body, typed -> save(id, part, typed), (typed, trouble) -> {
            var open = changes.open(id);
            return show(find(id), open, part, typed, within(part, open, trouble));
        });
    }

    private RestResponse<String> save(String id, String part, Typed typed) {
        var faults = part.equals("site") ? SiteFields.faults(typed) : List.<FieldFault>of();
        if (!faults.isEmpty()) {
            return show(find(id), changes.open(id), part, typed, Trouble.at(faults));
        }
        var open = changes.seenBy(id, typed.conditions());
        Parts before = open.map(DeploymentChange::parts).orElse(Parts.NONE);
        var draft = new DeploymentChange.Draft(typed.first(REASON), changed(find(id), before, part, typed));
        changes.save(id, open, typed.conditions(), draft);
        return answers.next("/my/deployments/" + id + "/amendment?done=saved");
    }

    private static Parts changed(Deployment deployment, Parts before, String part, Typed typed) {
        return switch (part) {
            case "texts" ->
                before.texts(
                        other(typed.first("title"), deployment.title()),
                        other(typed.first("summary"), deployment.summary() == null ? "" : deployment.summary()));
            case "site" -> before.sites(Parts.with(before.addSites(), SiteFields.site(typed)));
            case "indicator" -> before.indicators(Parts.with(before.addIndicators(), PartFields.indicator(typed)));
            default -> before.ending(typed.all("endSites"), typed.all("endModelUses"), typed.all("endIndicators"));
        };
    }

    /** A text that stays the same is left as it is. */
    private static @Nullable String other(String typed, String now) {
        return typed.equals(now) ? null : typed;
    }

    private static Typed begun(Deployment deployment, Optional<DeploymentChange> open, String part) {
        Parts parts = open.map(DeploymentChange::parts).orElse(Parts.NONE);
        var begun = new LinkedHashMap<String, List<String>>();
        open.ifPresent(change -> begun.put(REASON, List.of(change.reason())));
        if (part.equals("texts")) {
            String summary = parts.summary() == null ? deployment.summary() : parts.summary();
            begun.put("title", List.of(parts.title() == null ? deployment.title() : parts.title()));
            begun.put("summary", List.of(summary == null ? "" : summary));
        } else if (part.equals("ends")) {
            begun.put("endSites", Parts.given(parts.endSites()));
            begun.put("endModelUses", Parts.given(parts.endModelUses()));
            begun.put("endIndicators", Parts.given(parts.endIndicators()));
        }
        return Typed.from(Map.copyOf(begun));
    }

    private RestResponse<String> show(
            Deployment deployment, Optional<DeploymentChange> open, String part, Typed typed, Trouble trouble) {
        Trouble named = PartFields.named(trouble, typed);
        String up = "/my/deployments/" + deployment.id() + "/amendment";
        var asked = new ArrayList<Field>();
        asked.add(sheets.asking("amendment", typed).longText(REASON, 2_000));
        asked.addAll(fields(deployment, part, typed, named));
        String title =
                part.equals("texts") || part.equals("ends") ? "my.change." + part : "deployment." + part + ".title";
        Sheet sheet = Sheet.of(sheets.say(title), up + "/" + part, new Sheet.Link(up, deployment.title()))
                .saying(sheets.say(part.equals("ends") ? "my.change.ends.text" : "my.change.text"))
                .asking(asked)
                .button("save", sheets.say("my.amendment.save"));
        Typed saved = begun(deployment, open, part);
        return sheets.show(open.map(o -> sheet.changing(o.version(), saved)).orElse(sheet), typed, named);
    }

    private List<Field> fields(Deployment deployment, String part, Typed typed, Trouble trouble) {
        var ask = sheets.asking("change", typed);
        return switch (part) {
            case "texts" -> List.of(ask.text("title", 120), ask.longText("summary", 1_000));
            case "site" -> fields.siteFields(typed, trouble);
            case "indicator" -> fields.indicatorFields(typed);
            default ->
                List.of(
                        ask.ticks(
                                        "endSites",
                                        deployment.knownSites().stream()
                                                .map(s -> new Choice(s.id(), s.name()))
                                                .toList())
                                .optional(true),
                        ask.ticks(
                                        "endModelUses",
                                        deployment.knownUses().stream()
                                                .map(u -> new Choice(u.id(), u.model() + " · " + u.revision()))
                                                .toList())
                                .optional(true),
                        ask.ticks(
                                        "endIndicators",
                                        deployment.knownIndicators().stream()
                                                .map(i -> new Choice(i.id(), i.name()))
                                                .toList())
                                .optional(true));
        };
    }

    /** The service names a field within the whole change; the page asks for the last of its kind only. */
    static Trouble within(String part, Optional<DeploymentChange> open, Trouble trouble) {
        Parts parts = open.map(DeploymentChange::parts).orElse(Parts.NONE);
        String last = switch (part) {
            case "site" -> "addSites." + Parts.given(parts.addSites()).size() + ".";
            case "model" -> "addModelUses." + Parts.given(parts.addModelUses()).size() + ".";
            case "indicator" ->
                "addIndicators." + Parts.given(parts.addIndicators()).size() + ".";
            default -> "";
        };
        String prefix = "deployment." + last;
        var faults = trouble.faults().stream()
                .map(f -> f.field().startsWith(prefix)
                        ? new FieldFault(f.field().substring(prefix.length()), f.key(), f.params())
                        : f)
                .toList();
        return new Trouble(trouble.status(), trouble.slug(), faults, trouble.missing());
    }

    private Deployment find(String id) {
        return deployments.find(id).orElseThrow(NotFoundException::new);
    }
}
