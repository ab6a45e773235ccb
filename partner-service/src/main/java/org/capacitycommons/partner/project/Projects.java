package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Scope;

/**
 * The projects. Not a Panache repository on purpose: that would offer finders that do not ask for whom they read.
 * Records of a project are reached through the project, which was found under a scope before.
 */
@ApplicationScoped
public class Projects {
    static final String VISIBLE =
            " (p.state = org.capacitycommons.partner.project.ProjectState.APPROVED or p.organisation = :org or :all = true) ";

    private final Session entities;

    Projects(Session entities) {
        this.entities = entities;
    }

    /** The project, if the scope reaches it; otherwise it does not exist. */
    public Optional<Project> find(String id, Scope scope) {
        return entities.createQuery("from Project p where p.id = :id and" + VISIBLE, Project.class)
                .setParameter("id", id)
                .setParameter("org", scope.organisationOrNone())
                .setParameter("all", scope.seesEverything())
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}; refuses with the same answer for what is hidden and for what is not there. */
    public Project required(String id, Scope scope) {
        return find(id, scope).orElseThrow(Refusal::notFound);
    }

    /** Reads the row again and keeps it for this transaction: of two writers at once the second sees the first. */
    public void lock(Project project) {
        entities.refresh(project, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes what is pending, so that the record's version is the one that the answer names. */
    public void flush() {
        entities.flush();
    }

    String nextId() {
        return "P-"
                + entities.createNativeQuery("select nextval('project_number')", Long.class)
                        .getSingleResult();
    }

    void add(Project project) {
        entities.persist(project);
    }

    /** Adds a record that belongs to a project. */
    public void add(Submission submission) {
        entities.persist(submission);
    }

    public void add(ChangeRequest request) {
        entities.persist(request);
    }

    public void add(Condition condition) {
        entities.persist(condition);
    }

    /** Every submission of a project, the first one first. */
    public List<Submission> submissions(Project project) {
        return entities.createQuery("from Submission s where s.project = :project order by s.number", Submission.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    /** Every change request that was not taken back. */
    public List<ChangeRequest> changeRequests(Project project) {
        return allChangeRequests(project).stream().filter(r -> !r.isWithdrawn()).toList();
    }

    /** Taken back ones too: their numbers are not given again. */
    public List<ChangeRequest> allChangeRequests(Project project) {
        return entities.createQuery(
                        "from ChangeRequest c where c.project = :project order by c.number", ChangeRequest.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    /** The conditions that stand. */
    public List<Condition> conditions(Project project) {
        return allConditions(project).stream().filter(c -> !c.isLifted()).toList();
    }

    /** Lifted ones too: their numbers are not given again. */
    public List<Condition> allConditions(Project project) {
        return entities.createQuery("from Condition c where c.project = :project order by c.number", Condition.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    /** Notes that somebody wrote in the project; asked again when somebody wants to judge it. */
    public void noteContributor(Project project, Caller caller) {
        entities.createNativeMutationQuery("""
                        insert into contributor (nation, project, subject, organisation, name, since)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .setParameter(1, project.nation())
                .setParameter(2, project.id())
                .setParameter(3, caller.subject())
                .setParameter(4, project.organisation())
                .setParameter(5, caller.name())
                .setParameter(6, project.updatedAt())
                .executeUpdate();
    }

    /** The subjects of everybody who ever wrote in the project or its deployments, or recused from its review. */
    Set<String> involved(Project project) {
        return Set.copyOf(entities.createNativeQuery("select involved_in(:nation, :project, '')", String.class)
                .setParameter("nation", project.nation())
                .setParameter("project", project.id())
                .getResultList());
    }

    /** Whether something rests on the decision, so that it can't be taken back any more. */
    public boolean isActedUpon(Project project) {
        return project.wasWrittenAfterDecision() || !deployments(project).isEmpty() || hasMatches(project);
    }

    private boolean hasMatches(Project project) {
        return entities.createNativeQuery(
                        "select exists (select 1 from match where project = ? and state in ('PROPOSED', 'ACCEPTED', 'COMPLETED'))",
                        Boolean.class)
                .setParameter(1, project.id())
                .getSingleResult();
    }

    /**
     * Until the end of the transaction nobody else builds on an approval, or takes it back. A lock of its own, because
     * a partner who accepts a match may not lock the ministry's row.
     */
    public void holdApproval(String id) {
        entities.doWork(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "approval/" + id);
                lock.execute();
            }
        });
    }

    /** The deployments of a project that the reader may know of, except cancelled ones. */
    public List<String> deployments(Project project) {
        return entities.createNativeQuery(
                        "select id from deployment where project = ? and stage <> 'CANCELLED' order by id",
                        String.class)
                .setParameter(1, project.id())
                .getResultList();
    }
}
