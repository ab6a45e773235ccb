package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.DeploymentChange.Parts;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** What a ministry wants to change in a published deployment: seen as a whole, cut down, and handed in. */
@Path("/")
@RunOnVirtualThread
class ChangePages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/amendment";

    private final Deployments deployments;
    private final Changes changes;
    private final Forms forms;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    ChangePages(
            Deployments deployments,
            Changes changes,
            Forms forms,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.changes = changes;
        this.forms = forms;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    /** One thing that changes, in words; empty for what is not there. */
    @TemplateData
    record Line(String label, String before, String after) {}

    /** Something that was added to the change, and the button that leaves it out again. */
    @TemplateData
    record Added(String button, String name) {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangePage(
            Page p,
            Deployment deployment,
            @Nullable DeploymentChange change,
            List<Line> lines,
            List<Added> added,
            boolean changeable,
            Form form)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> change(@RestPath String id) {
        return show(id, Trouble.NONE);
    }

    /** Hands the change in, or leaves out one thing that was added to it. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> submit(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var open = changes.open(id);
                    DeploymentChange change = open.orElseThrow(NotFoundException::new);
                    if (typed.button().equals("submit")) {
                        changes.submit(change.id(), typed.conditions());
                    } else {
                        Parts fewer = without(change.parts(), typed.button());
                        changes.save(id, open, typed.conditions(), new DeploymentChange.Draft(change.reason(), fewer));
                    }
                    return answers.next("/my/deployments/" + id + "/amendment?done=saved");
                },
                (typed, trouble) -> show(id, trouble));
    }

    /** Buttons are called by the kind of the thing and its place among those of its kind. */
    private static Parts without(Parts parts, String button) {
        String[] what = button.split("-", 2);
        if (what.length < 2 || !what[1].matches("\\d{1,3}")) {
            return parts;
        }
        int place = Integer.parseInt(what[1]);
        return switch (what[0]) {
            case "site" -> parts.sites(Parts.without(parts.addSites(), place));
            case "model" -> parts.modelUses(Parts.without(parts.addModelUses(), place));
            case "indicator" -> parts.indicators(Parts.without(parts.addIndicators(), place));
            default -> parts;
        };
    }

    private RestResponse<String> show(String id, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        DeploymentChange open = changes.open(id).orElse(null);
        String path = "/my/deployments/" + id + "/amendment";
        Form form = forms.form(path, open == null ? null : open.version(), List.of(), trouble);
        boolean changeable = open == null ? deployment.may("amend") : open.may("save");
        Page page = visit.page("my.change").at(path);
        return answers.personal(
                trouble.status(),
                new ChangePage(
                        page,
                        deployment,
                        open,
                        lines(open),
                        open == null || !open.may("save") ? List.of() : added(open.parts()),
                        changeable,
                        form));
    }

    private List<Line> lines(@Nullable DeploymentChange open) {
        if (open == null || open.diff() == null) {
            return List.of();
        }
        return open.diff().stream()
                .map(d -> new Line(
                        visit.words().name("work.changed", d.field()),
                        DeploymentChange.nameOf(d.before()),
                        DeploymentChange.nameOf(d.after())))
                .toList();
    }

    private static List<Added> added(Parts parts) {
        var added = new ArrayList<Added>();
        var sites = Parts.given(parts.addSites());
        IntStream.range(0, sites.size())
                .forEach(n -> added.add(new Added("site-" + n, sites.get(n).name())));
        var uses = Parts.given(parts.addModelUses());
        IntStream.range(0, uses.size())
                .forEach(n -> added.add(new Added("model-" + n, uses.get(n).model())));
        var indicators = Parts.given(parts.addIndicators());
        IntStream.range(0, indicators.size())
                .forEach(n ->
                        added.add(new Added("indicator-" + n, indicators.get(n).name())));
        return List.copyOf(added);
    }
}
