package org.capacitycommons.partner.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.organisation.OrganisationRef;
import org.capacitycommons.partner.organisation.OrganisationView;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.security.Caller;

/** Pages of projects: public ones, one's own, or the queue of the reviewers. */
@ApplicationScoped
@Transactional
class ProjectList {
    private static final Set<ProjectState> WAITING =
            Set.of(ProjectState.SUBMITTED, ProjectState.IN_REVIEW, ProjectState.AWAITING_SECOND);

    private final Session entities;
    private final Organisations organisations;
    private final ReviewPromise promise;
    private final Clock clock;

    ProjectList(Session entities, Organisations organisations, ReviewPromise promise, Clock clock) {
        this.entities = entities;
        this.organisations = organisations;
        this.promise = promise;
        this.clock = clock;
    }

    Listing<ProjectSummary> page(ProjectQuery query, Caller caller) {
        ProjectFilter filter = ProjectFilter.of(query, caller, clock.instant());
        Map<String, Object> values = new HashMap<>();
        String where = filter.where(caller.scope(), values);
        long total = selecting("select count(p) from Project p where " + where, Long.class, values)
                .getSingleResult();
        String order = filter.order();
        String after = filter.after(values);
        String select =
                "select " + ProjectRow.COLUMNS + " from Project p where " + where + after + " order by " + order;
        List<ProjectRow> rows = selecting(select, ProjectRow.class, values)
                .setMaxResults(filter.limit() + 1)
                .getResultList();
        boolean more = rows.size() > filter.limit();
        List<ProjectRow> shown = more ? rows.subList(0, filter.limit()) : rows;
        return new Listing<>(summaries(shown, caller), total, more ? filter.marker(shown.getLast()) : null);
    }

    private <T> SelectionQuery<T> selecting(String hql, Class<T> type, Map<String, Object> values) {
        SelectionQuery<T> query = entities.createSelectionQuery(hql, type);
        values.forEach(query::setParameter);
        return query;
    }

    private List<ProjectSummary> summaries(List<ProjectRow> rows, Caller caller) {
        Map<String, OrganisationView> named =
                organisations.views(rows.stream().map(ProjectRow::organisation).collect(Collectors.toSet()));
        Set<String> involvedIn = caller.isAdmin() ? involvedIn(caller, rows) : Set.of();
        Set<String> builtUpon = caller.isAdmin() ? builtUpon(rows) : Set.of();
        return rows.stream()
                .map(row -> summary(
                        row,
                        Objects.requireNonNull(named.get(row.organisation())).ref(),
                        caller,
                        standing(row, involvedIn, caller),
                        builtUpon.contains(row.id())))
                .toList();
    }

    private static Standing standing(ProjectRow row, Set<String> involvedIn, Caller caller) {
        return new Standing(
                caller,
                row.organisation(),
                row.nation(),
                row.reviewer(),
                row.decidedBy(),
                involvedIn.contains(row.id()) ? Set.of(caller.subject()) : Set.of());
    }

    private ProjectSummary summary(
            ProjectRow row, OrganisationRef organisation, Caller caller, Standing standing, boolean builtUpon) {
        boolean closed = caller.isMemberOf(row.organisation()) || caller.scope().seesEverything();
        Long ageDays = closed ? ageDays(row) : null;
        return new ProjectSummary(
                row.id(),
                row.title(),
                row.nation(),
                row.sector(),
                row.state(),
                row.riskTier(),
                organisation,
                row.updatedAt(),
                closed ? row.submittedAt() : null,
                closed ? row.reviewedBy() : null,
                ageDays,
                ageDays == null ? null : Escalation.of(ageDays, promise.expectedDays()),
                ProjectMay.actions(standing, row.state(), row.riskTier(), row.wasWrittenAfterDecision() || builtUpon));
    }

    private @Nullable Long ageDays(ProjectRow row) {
        Instant since = row.submittedAt();
        return since == null || !WAITING.contains(row.state())
                ? null
                : Duration.between(since, clock.instant()).toDays();
    }

    private Set<String> involvedIn(Caller caller, List<ProjectRow> rows) {
        return among(rows, """
                select project from contributor where subject = :subject and project in (:projects)
                union select project from review
                where reviewer = :subject and state = 'RECUSED' and project in (:projects)""", Map.of("subject", caller.subject()));
    }

    private Set<String> builtUpon(List<ProjectRow> rows) {
        return among(rows, """
                select project from deployment where stage <> 'CANCELLED' and project in (:projects)
                union select project from match where state in ('ACCEPTED', 'COMPLETED') and project in (:projects)""", Map.of());
    }

    private Set<String> among(List<ProjectRow> rows, String sql, Map<String, String> values) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var query = entities.createNativeQuery(sql, String.class)
                .setParameterList("projects", rows.stream().map(ProjectRow::id).toList());
        values.forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }
}
