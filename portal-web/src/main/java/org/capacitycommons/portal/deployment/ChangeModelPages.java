package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog;
import org.capacitycommons.portal.catalog.Catalog.ModelName;
import org.capacitycommons.portal.catalog.Model;
import org.capacitycommons.portal.deployment.DeploymentChange.Parts;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Visit;

/** Another model, or another revision of one, in the change of a published deployment. */
@Path("/")
@RunOnVirtualThread
class ChangeModelPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/amendment/model";
    private static final String REASON = "reason";

    private final Deployments deployments;
    private final Changes changes;
    private final Catalog catalog;
    private final PartFields fields;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    ChangeModelPages(
            Deployments deployments,
            Changes changes,
            Catalog catalog,
            PartFields fields,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.changes = changes;
        this.catalog = catalog;
        this.fields = fields;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> pick(@RestPath String id, @RestQuery @Nullable String q) {
        String words = q == null ? "" : q.strip();
        return answers.personal(new PartPages.PickModel(
                visit.page("deployment.pick.title"), find(id), words, catalog.pick(words), "amendment/model"));
    }

    @GET
    @Path(BASE + "/{namespace}/{name}")
    @RolesAllowed("ministry")
    public RestResponse<String> blank(@RestPath String id, @RestPath String namespace, @RestPath String name) {
        var open = changes.open(id);
        Typed typed = open.map(ChangeModelPages::begun).orElseGet(Typed::nothing);
        return show(find(id), open, new ModelName(namespace, name), typed, Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{namespace}/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(
            @RestPath String id,
            @RestPath String namespace,
            @RestPath String name,
            MultivaluedMap<String, String> body) {
        var model = new ModelName(namespace, name);
        return submissions.receive(
                body,
                typed -> {
                    var seen = changes.seenBy(id, typed.conditions());
                    Parts before = seen.map(DeploymentChange::parts).orElse(Parts.NONE);
                    var use = PartFields.modelUse(
                            namespace + "/" + name, catalog.commit(model, typed.first("revision")), typed);
                    var parts = before.modelUses(Parts.with(before.addModelUses(), use));
                    changes.save(id, seen, typed.conditions(), new DeploymentChange.Draft(typed.first(REASON), parts));
                    return answers.next("/my/deployments/" + id + "/amendment?done=saved");
                },
                (typed, trouble) -> {
                    var open = changes.open(id);
                    return show(find(id), open, model, typed, ChangePartPages.within("model", open, trouble));
                });
    }

    private static Typed begun(DeploymentChange change) {
        return Typed.from(Map.of(REASON, List.of(change.reason())));
    }

    private RestResponse<String> show(
            Deployment deployment, Optional<DeploymentChange> open, ModelName name, Typed typed, Trouble trouble) {
        Model model = catalog.find(name).orElseThrow(NotFoundException::new);
        String up = "/my/deployments/" + deployment.id() + "/amendment";
        var asked = new ArrayList<Field>();
        asked.add(sheets.asking("amendment", typed).longText(REASON, 2_000));
        asked.addAll(fields.modelFields(catalog.revisions(name), typed));
        Sheet sheet = Sheet.of(
                        sheets.say("deployment.model.title"),
                        up + "/model/" + name.namespace() + "/" + name.name(),
                        new Sheet.Link(up, deployment.title()))
                .saying(sheets.say("my.change.text"))
                .noting(List.of(model.name()))
                .asking(asked)
                .button("save", sheets.say("my.amendment.save"));
        return sheets.show(open.map(o -> sheet.changing(o.version(), begun(o))).orElse(sheet), typed, trouble);
    }

    private Deployment find(String id) {
        return deployments.find(id).orElseThrow(NotFoundException::new);
    }
}
