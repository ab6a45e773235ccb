package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
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

import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;

/** A ministry answers a warning about a model that it uses. */
@Path("/")
@RunOnVirtualThread
class AlertPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/alerts/{alert}";
    private static final String RESPONSE = "response";

    private final Deployments deployments;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Answers answers;

    AlertPages(Deployments deployments, Sheets sheets, Submissions submissions, Answers answers) {
        this.deployments = deployments;
        this.sheets = sheets;
        this.submissions = submissions;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @RolesAllowed("ministry")
    public RestResponse<String> alert(@RestPath String id, @RestPath String alert) {
        return show(id, alert, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> acknowledge(
            @RestPath String id, @RestPath String alert, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    deployments.acknowledge(alert, typed.conditions(), typed.first(RESPONSE));
                    return answers.next("/my/deployments/" + id + "?done=saved");
                },
                (typed, trouble) -> show(id, alert, typed, trouble));
    }

    private RestResponse<String> show(String id, String name, Typed typed, Trouble trouble) {
        Deployment deployment = deployments.find(id).orElseThrow(NotFoundException::new);
        Deployment.Alert alert = deployments.alert(name).orElseThrow(NotFoundException::new);
        Deployment.Advisory advisory = alert.advisory();
        String response = alert.response();
        Sheet sheet = Sheet.of(
                        advisory.title(), "/my/deployments/" + id + "/alerts/" + name, ParticipantPages.up(deployment))
                .changing(
                        alert.version(), Typed.from(Map.of(RESPONSE, response == null ? List.of() : List.of(response))))
                .saying(sheets.say("my.alert.text"))
                .noting(texts(alert));
        if (alert.open()) {
            sheet = sheet.asking(List.of(sheets.asking("alert", typed).longText(RESPONSE, 2_000)))
                    .button("acknowledge", sheets.say("my.alert.do"));
        }
        return sheets.show(sheet, typed, trouble);
    }

    private static List<String> texts(Deployment.Alert alert) {
        var texts = new ArrayList<>(
                List.of(alert.model(), alert.advisory().text(), alert.advisory().action()));
        if (alert.response() != null) {
            texts.add(alert.response());
        }
        return texts;
    }
}
