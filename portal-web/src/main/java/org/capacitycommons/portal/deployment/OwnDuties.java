package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.page.Visit;

/** What the deployment itself waits for: parts that the next stage needs, warnings without an answer, its confirmation. */
@ApplicationScoped
class OwnDuties implements Duty.Finder {
    private final Visit visit;

    OwnDuties(Visit visit) {
        this.visit = visit;
    }

    @Override
    public List<Duty> of(Deployment deployment) {
        var words = visit.words();
        String own = "/my/deployments/" + deployment.id();
        var duties = new ArrayList<Duty>();
        for (Deployment.Alert alert : deployment.knownAlerts()) {
            if (alert.open()) {
                duties.add(
                        new Duty(words.say("my.todo.alert", alert.advisory().title()), own + "/alerts/" + alert.id()));
            }
        }
        for (String missing : deployment.missing()) {
            duties.add(new Duty(Messages.missing(missing, words), place(deployment, own, missing)));
        }
        if (deployment.may("confirm")) {
            duties.add(new Duty(
                    words.say("my.todo.confirm", words.formats().date(deployment.confirmBy())), own + "/confirmation"));
        }
        if (deployment.may("request-go-live")) {
            duties.add(new Duty(words.say("my.todo.goLive"), own + "/go-live"));
        }
        if (deployment.may("move-to-CLOSED")) {
            duties.add(new Duty(words.say("my.todo.close"), own + "/closure"));
        }
        return List.copyOf(duties);
    }

    /** Where what is missing is added. */
    static String place(Deployment deployment, String own, String missing) {
        return switch (missing) {
            case "site" -> own + "/site";
            case "model-use" -> own + "/model";
            case "indicator" -> own + "/indicator";
            case "accepted-progress-report" -> own + "/reports";
            case "no-open-severe-incident" -> own + "/incidents";
            case "conditions-met" ->
                deployment.project() == null ? own : "/my/projects/" + deployment.project() + "#conditions";
            default -> own;
        };
    }
}
