package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Compares what the database holds with what the domain says is there now. */
final class Standing {
    private final Ledger ledger;
    private final Pick pick;
    private final Known known;
    private final BiConsumer<String, String> complaints;

    Standing(Ledger ledger, Pick pick, Known known, BiConsumer<String, String> complaints) {
        this.ledger = ledger;
        this.pick = pick;
        this.known = known;
        this.complaints = complaints;
    }

    /** Every record that is walked on stands where the domain says, and its version never went back. */
    void compare(String told) throws SQLException {
        for (ModelProject project : known.projects()
                .subList(
                        Math.max(0, known.projects().size() - 3),
                        known.projects().size())) {
            compare(project, told);
        }
        if (!known.projects().isEmpty()) {
            compare(pick.lately(known.projects()), told);
        }
        if (!known.deployments().isEmpty()) {
            compare(pick.lately(known.deployments()), told);
        }
        if (!known.matches().isEmpty()) {
            compare(pick.lately(known.matches()), told);
        }
        if (!known.papers().isEmpty()) {
            compare(pick.lately(known.papers()), told);
        }
        if (!known.incidents().isEmpty()) {
            compare(pick.lately(known.incidents()), told);
        }
    }

    void compareAll() throws SQLException {
        for (ModelProject project : known.projects()) {
            compare(project, "at the end");
        }
        for (ModelDeployment deployment : known.deployments()) {
            compare(deployment, "at the end");
        }
        for (ModelMatch match : known.matches()) {
            compare(match, "at the end");
        }
        for (ModelPaper paper : known.papers()) {
            compare(paper, "at the end");
        }
        for (ModelIncident incident : known.incidents()) {
            compare(incident, "at the end");
        }
    }

    private void compare(ModelProject project, String told) throws SQLException {
        Ledger.Row row = ledger.project(project.id);
        if (!row.state().equals(project.state) || row.version() < project.version) {
            complaints.accept(
                    told,
                    "%s is %s, version %d after %d".formatted(project, row.state(), row.version(), project.version));
        }
        project.version = row.version();
    }

    private void compare(ModelDeployment deployment, String told) throws SQLException {
        Ledger.Row row = ledger.deployment(deployment.id);
        if (!Objects.equals(row.state(), deployment.stage) || row.version() < deployment.version) {
            complaints.accept(told, "%s is %s, version %d".formatted(deployment, row.state(), row.version()));
        }
        deployment.version = row.version();
    }

    private void compare(ModelMatch match, String told) throws SQLException {
        compare(match, match.state, ledger.match(match.id), told);
    }

    private void compare(ModelPaper paper, String told) throws SQLException {
        compare(paper, paper.state, ledger.paper(paper), told);
    }

    private void compare(ModelIncident incident, String told) throws SQLException {
        compare(incident, incident.state, ledger.incident(incident.id), told);
    }

    private void compare(Object record, String state, Ledger.Row row, String told) {
        if (!row.state().equals(state)) {
            complaints.accept(told, "%s is %s".formatted(record, row.state()));
        }
    }
}
