package org.capacitycommons.portal.deployment;

import java.util.List;

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
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog;
import org.capacitycommons.portal.catalog.Catalog.ModelName;
import org.capacitycommons.portal.catalog.Model;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Conditions;

/** What is added to a deployment, each on a page of its own: a site, an indicator, a model in use. */
@Path("/")
@RunOnVirtualThread
class PartPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}";
    private final Deployments deployments;
    private final PartFields fields;
    private final Catalog catalog;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    PartPages(
            Deployments deployments,
            PartFields fields,
            Catalog catalog,
            Visit visit,
            Answers answers,
            Forms forms,
            Submissions submissions) {
        this.deployments = deployments;
        this.fields = fields;
        this.catalog = catalog;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PartPage(
            Page p,
            Deployment deployment,
            Form form,
            @Nullable String about) implements TemplateInstance {}

    @CheckedTemplate(basePath = "deployment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PickModel(Page p, Deployment deployment, String q, List<Model> models, String under)
            implements TemplateInstance {}

    @GET
    @Path(BASE + "/site")
    @RolesAllowed("ministry")
    public RestResponse<String> site(@RestPath String id) {
        return part(id, "site", Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/site")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addSite(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    var faults = SiteFields.faults(typed);
                    if (!faults.isEmpty()) {
                        return part(id, "site", typed, Trouble.at(faults));
                    }
                    deployments.addSite(id, conditions(typed), SiteFields.site(typed));
                    return answers.next("/my/deployments/" + id + "?done=added");
                },
                (typed, trouble) -> part(id, "site", typed, trouble));
    }

    @GET
    @Path(BASE + "/indicator")
    @RolesAllowed("ministry")
    public RestResponse<String> indicator(@RestPath String id) {
        return part(id, "indicator", Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/indicator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addIndicator(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    deployments.addIndicator(id, conditions(typed), PartFields.indicator(typed));
                    return answers.next("/my/deployments/" + id + "?done=added");
                },
                (typed, trouble) -> part(id, "indicator", typed, trouble));
    }

    /** A model is picked by searching for it; without words the page shows what the catalogue lists first. */
    @GET
    @Path(BASE + "/model")
    @RolesAllowed("ministry")
    public RestResponse<String> pickModel(@RestPath String id, @RestQuery @Nullable String q) {
        String words = q == null ? "" : q.strip();
        Page page = visit.page("deployment.pick.title");
        return answers.personal(new PickModel(page, deployment(id), words, catalog.pick(words), "model"));
    }

    @GET
    @Path(BASE + "/model/{namespace}/{name}")
    @RolesAllowed("ministry")
    public RestResponse<String> model(@RestPath String id, @RestPath String namespace, @RestPath String name) {
        return model(id, new ModelName(namespace, name), Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/model/{namespace}/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addModel(
            @RestPath String id,
            @RestPath String namespace,
            @RestPath String name,
            MultivaluedMap<String, String> body) {
        var model = new ModelName(namespace, name);
        return submissions.receive(
                body,
                typed -> {
                    String commit = catalog.commit(model, typed.first("revision"));
                    var use = PartFields.modelUse(namespace + "/" + name, commit, typed);
                    deployments.addModelUse(id, conditions(typed), use);
                    return answers.next("/my/deployments/" + id + "?done=added");
                },
                (typed, trouble) -> model(id, model, typed, trouble));
    }

    private RestResponse<String> part(String id, String part, Typed typed, Trouble trouble) {
        Trouble named = PartFields.named(trouble, typed);
        var drawn = part.equals("site") ? fields.siteFields(typed, named) : fields.indicatorFields(typed);
        Deployment deployment = deployment(id);
        String path = "/my/deployments/" + id + "/" + part;
        Form form = forms.form(path, deployment.version(), drawn, named);
        Page page = visit.page("deployment." + part + ".title").at(path);
        return answers.personal(trouble.status(), new PartPage(page, deployment, form, null));
    }

    private RestResponse<String> model(String id, ModelName name, Typed typed, Trouble trouble) {
        Model model = catalog.find(name).orElseThrow(NotFoundException::new);
        Deployment deployment = deployment(id);
        var drawn = fields.modelFields(catalog.revisions(name), typed);
        String path = "/my/deployments/" + id + "/model/" + name.namespace() + "/" + name.name();
        Form form = forms.form(path, deployment.version(), drawn, trouble);
        Page page = visit.page("deployment.model.title").at(path);
        return answers.personal(trouble.status(), new PartPage(page, deployment, form, model.name()));
    }

    private Deployment deployment(String id) {
        return deployments.find(id).orElseThrow(NotFoundException::new);
    }

    private static Conditions conditions(Typed typed) {
        return new Conditions(typed.key(), typed.version());
    }
}
