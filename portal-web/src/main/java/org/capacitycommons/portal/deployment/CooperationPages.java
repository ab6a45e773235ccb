package org.capacitycommons.portal.deployment;

import java.util.List;
import java.util.Map;

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

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Visit;

/** In which frame nations work together on a deployment, and who says so: its ministry states it, or an administrator. */
@Path("/")
@RunOnVirtualThread
class CooperationPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/cooperation";
    private static final String FRAME = "cooperation";
    private static final String NOT_KNOWN = "NOT_KNOWN";
    private static final List<String> FRAMES = List.of("BELT_AND_ROAD", "SOUTH_SOUTH", "OTHER", NOT_KNOWN);

    private final Deployments deployments;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    CooperationPages(Deployments deployments, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.deployments = deployments;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "admin"})
    public RestResponse<String> cooperation(@RestPath String id) {
        Deployment deployment = find(id);
        return show(deployment, stated(deployment), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> state(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    String frame = typed.first(FRAME);
                    var statement = new DeploymentsApi.CooperationStatement(
                            frame.isEmpty() || frame.equals(NOT_KNOWN) ? null : frame, typed.orNull("source"));
                    deployments.stateCooperation(id, typed.conditions(), statement);
                    return answers.next(up(id) + "?done=saved");
                },
                (typed, trouble) -> show(find(id), typed, trouble));
    }

    private static Typed stated(Deployment deployment) {
        String frame = deployment.cooperation() == null ? NOT_KNOWN : deployment.cooperation();
        String source = deployment.cooperationSource() == null ? "" : deployment.cooperationSource();
        return Typed.from(Map.of(FRAME, List.of(frame), "source", List.of(source)));
    }

    private RestResponse<String> show(Deployment deployment, Typed typed, Trouble trouble) {
        var words = visit.words();
        var ask = sheets.asking(FRAME, typed);
        var choices = FRAMES.stream()
                .map(frame -> new Choice(frame, words.name("deployment.cooperation", frame)))
                .toList();
        Sheet sheet = Sheet.of(
                        sheets.say("my.cooperation"),
                        "/my/deployments/" + deployment.id() + "/cooperation",
                        new Sheet.Link(up(deployment.id()), deployment.title()))
                .changing(deployment.version(), stated(deployment))
                .saying(sheets.say("my.cooperation.text"))
                .asking(List.of(
                        Field.choice(
                                FRAME, words.say("deployment.cooperation"), Control.RADIOS, typed.all(FRAME), choices),
                        ask.text("source", 500).optional(true)))
                .button("save", sheets.say("page.save"));
        return sheets.show(sheet, typed, trouble);
    }

    /** An administrator has no page of the deployment's own, only the one that everybody sees. */
    private String up(String id) {
        return (visit.visitor().is("ministry") ? "/my/deployments/" : "/deployments/") + id;
    }

    private Deployment find(String id) {
        return deployments.find(id).orElseThrow(NotFoundException::new);
    }
}
