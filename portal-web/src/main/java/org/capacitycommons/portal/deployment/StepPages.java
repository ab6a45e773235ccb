package org.capacitycommons.portal.deployment;

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

import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;

/** Steps that a submitter takes for the whole deployment: to confirm it for another year, and to close it. */
@Path("/")
@RunOnVirtualThread
class StepPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/";
    private static final String CLOSURE = "closure";

    private final Deployments deployments;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Answers answers;

    StepPages(Deployments deployments, Sheets sheets, Submissions submissions, Answers answers) {
        this.deployments = deployments;
        this.sheets = sheets;
        this.submissions = submissions;
        this.answers = answers;
    }

    @GET
    @Path(BASE + "confirmation")
    @RolesAllowed("ministry")
    public RestResponse<String> confirmation(@RestPath String id) {
        return show(id, "confirmation", Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> confirm(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    deployments.confirm(id, typed.conditions());
                    return answers.next("/my/deployments/" + id + "?done=saved");
                },
                (typed, trouble) -> show(id, "confirmation", typed, trouble));
    }

    @GET
    @Path(BASE + CLOSURE)
    @RolesAllowed("ministry")
    public RestResponse<String> closure(@RestPath String id) {
        return show(id, CLOSURE, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + CLOSURE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> close(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    deployments.move(id, typed.conditions(), "CLOSED", null);
                    return answers.next("/my/deployments/" + id + "?done=moved");
                },
                (typed, trouble) -> show(id, CLOSURE, typed, trouble));
    }

    /** The button is there only when the step is open; else the page says what it takes. */
    private RestResponse<String> show(String id, String step, Typed typed, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        String key = "my." + step;
        boolean open = deployment.may(step.equals(CLOSURE) ? "move-to-CLOSED" : "confirm");
        Sheet sheet = Sheet.of(sheets.say(key), "/my/deployments/" + id + "/" + step, ParticipantPages.up(deployment))
                .changing(deployment.version())
                .saying(sheets.say(key + (open ? ".text" : ".notYet")));
        return sheets.show(open ? sheet.button(step, sheets.say(key + ".do")) : sheet, typed, trouble);
    }
}
