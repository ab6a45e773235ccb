package org.capacitycommons.portal.reporting;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.deployment.Duty;
import org.capacitycommons.portal.page.Visit;

/** Reports and incidents that wait for the ministry. */
@ApplicationScoped
class ReportDuties implements Duty.Finder {
    private final Reporting reporting;
    private final Visit visit;

    ReportDuties(Reporting reporting, Visit visit) {
        this.reporting = reporting;
        this.visit = visit;
    }

    @Override
    public List<Duty> of(Deployment deployment) {
        if (!deployment.may("report") || "PLANNED".equals(deployment.stage())) {
            return List.of();
        }
        var words = visit.words();
        String own = "/my/deployments/" + deployment.id();
        var duties = new ArrayList<Duty>();
        for (Incident incident : reporting.incidents(deployment.id(), null).items()) {
            if (incident.state().equals("OPEN") && incident.nextStep() != null) {
                duties.add(
                        new Duty(words.say("my.todo.incident", incident.title()), own + "/incidents/" + incident.id()));
            }
        }
        for (Report report : reporting.reports(deployment.id(), null).items()) {
            if (report.may("save")) {
                String key = report.state().equals("RETURNED") ? "my.todo.returned" : "my.todo.draft";
                duties.add(new Duty(words.say(key, report.number()), own + "/reports/" + report.number()));
            }
        }
        return List.copyOf(duties);
    }
}
