package org.capacitycommons.partner.deployment;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ConflictOfInterest;
import org.capacitycommons.partner.security.Caller;

/** Who may judge what a ministry hands in: an administrator who is not too close to it. */
@ApplicationScoped
public class Judges {
    private static final String INVOLVED = "select involved_in(:nation, :project, :deployment)";

    private final Session entities;

    Judges(Session entities) {
        this.entities = entities;
    }

    /** Whether the caller may judge records of this owner. */
    public boolean isFree(Caller caller, Judged judged) {
        return caller.isAdmin()
                && !ConflictOfInterest.exists(caller, judged.organisation(), judged.nation(), involved(judged));
    }

    /** Refuses the caller who may not, and says why. */
    public void mustBeFree(Caller caller, Judged judged) {
        if (!caller.isAdmin()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Ask an administrator for this step.");
        }
        if (!isFree(caller, judged)) {
            throw Refusal.of(
                    PartnerProblem.CONFLICT_OF_INTEREST,
                    "Members of the organisation, of a ministry of that nation, and everybody who wrote in its"
                            + " records leave this decision to others.");
        }
    }

    /**
     * Whose records are judged.
     *
     * @param project its id, empty for none
     * @param deployment its id, empty for none
     */
    public record Judged(String nation, String organisation, String project, String deployment) {

        public static Judged of(Deployment deployment) {
            String project = deployment.project();
            return new Judged(deployment.nation(), deployment.chain(), project == null ? "" : project, deployment.id());
        }
    }

    private Set<String> involved(Judged judged) {
        return Set.copyOf(entities.createNativeQuery(INVOLVED, String.class)
                .setParameter("nation", judged.nation())
                .setParameter("project", judged.project())
                .setParameter("deployment", judged.deployment())
                .getResultList());
    }
}
