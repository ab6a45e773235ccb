package org.capacitycommons.partner.walk;

/** What the domain says of one incident: OPEN, then MITIGATED, then RESOLVED, by those who report on the deployment. */
final class ModelIncident {
    final ModelDeployment deployment;
    final String id;
    final boolean severe;
    String state = "OPEN";

    ModelIncident(ModelDeployment deployment, String id, boolean severe) {
        this.deployment = deployment;
        this.id = id;
        this.severe = severe;
    }

    /** Where nobody reports any more, an administrator says how it went on. */
    boolean lets(Actor actor, String action) {
        boolean fits = action.equals("MITIGATE") ? state.equals("OPEN") : state.equals("MITIGATED");
        return fits && (deployment.isReportedOnBy(actor) || (actor.isAdmin() && !deployment.isOpen()));
    }

    void take(Actor actor, String action) {
        state = action.equals("MITIGATE") ? "MITIGATED" : "RESOLVED";
        deployment.noteWriter(actor);
    }

    @Override
    public String toString() {
        return "%s of %s (%s%s)".formatted(id, deployment, state, severe ? ", severe" : "");
    }
}
