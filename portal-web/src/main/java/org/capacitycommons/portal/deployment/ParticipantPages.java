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

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;

/** Who takes part in a deployment, and who does no more. */
@Path("/")
@RunOnVirtualThread
class ParticipantPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/participants";
    private static final List<String> ROLES = List.of("FUNDING", "ACCOUNTABLE", "EXTENDING", "IMPLEMENTING");

    private final Deployments deployments;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Answers answers;

    ParticipantPages(Deployments deployments, Sheets sheets, Submissions submissions, Answers answers) {
        this.deployments = deployments;
        this.sheets = sheets;
        this.submissions = submissions;
        this.answers = answers;
    }

    @GET
    @Path(BASE + "/new")
    @RolesAllowed("ministry")
    public RestResponse<String> blank(@RestPath String id) {
        return blank(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> add(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    deployments.addParticipant(
                            id,
                            typed.conditions(),
                            new DeploymentsApi.Participant(
                                    typed.first("role"), typed.first("name"), typed.orNull("ref")));
                    return answers.next("/my/deployments/" + id + "?done=added");
                },
                (typed, trouble) -> blank(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/{part}/end")
    @RolesAllowed("ministry")
    public RestResponse<String> ending(@RestPath String id, @RestPath String part) {
        return ending(id, part, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{part}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> end(@RestPath String id, @RestPath String part, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    deployments.endParticipant(id, part, typed.conditions());
                    return answers.next("/my/deployments/" + id + "?done=saved");
                },
                (typed, trouble) -> ending(id, part, typed, trouble));
    }

    private RestResponse<String> blank(String id, Typed typed, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        var ask = sheets.asking("participant", typed);
        Sheet sheet = Sheet.of(
                        sheets.say("my.participant.add"), "/my/deployments/" + id + "/participants/new", up(deployment))
                .changing(deployment.version())
                .asking(List.of(
                        ask.radios("role", ROLES),
                        ask.text("name", 200),
                        ask.text("ref", 120).optional(true)))
                .button("add", sheets.say("deployment.add"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> ending(String id, String part, Typed typed, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        var participant = deployment.knownParticipants().stream()
                .filter(p -> p.id().equals(part))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Sheet sheet = Sheet.of(
                        sheets.say("my.participant.end"),
                        "/my/deployments/" + id + "/participants/" + part + "/end",
                        up(deployment))
                .changing(deployment.version())
                .noting(List.of(participant.name()))
                .saying(sheets.say("my.participant.end.text"))
                .button("end", sheets.say("my.participant.end"));
        return sheets.show(sheet, typed, trouble);
    }

    static Sheet.Link up(Deployment deployment) {
        return new Sheet.Link("/my/deployments/" + deployment.id(), deployment.title());
    }
}
