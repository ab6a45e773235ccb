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

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
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
    private final Clock clock;

    ProjectList(Session entities, Organisations organisations, Clock clock) {
        this.entities = entities;
        this.organisations = organisations;
        this.clock = clock;
    }

    Listing<ProjectSummary> page(ProjectFilter filter, Caller caller) {
        Map<String, Object> values = new HashMap<>();
        String where = filter.where(caller.scope(), values);
        long total = selecting("select count(p) from Project p where " + where, Long.class, values)
                .getSingleResult();
        String order = filter.view().order();
        String after = filter.after(values);
        String select =
                "select " + ProjectRow.COLUMNS + " from Project p where " + where + after + " order by " + order;
        List<ProjectRow> rows = selecting(select, ProjectRow.class, values)
                .setMaxResults(filter.limit() + 1)
                .getResultList();
        boolean more = rows.size() > filter.limit();
        List<ProjectRow> shown = more ? rows.subList(0, filter.limit()) : rows;
        return new Listing<>(summaries(shown, caller), total, more ? cursor(filter.view(), shown.getLast()) : null);
    }

    private <T> SelectionQuery<T> selecting(String hql, Class<T> type, Map<String, Object> values) {
        SelectionQuery<T> query = entities.createSelectionQuery(hql, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String cursor(ProjectFilter.View view, ProjectRow last) {
        Instant at =
                view == ProjectFilter.View.QUEUE && last.submittedAt() != null ? last.submittedAt() : last.updatedAt();
        return Cursor.encode(at.toString(), last.id());
    }

    private List<ProjectSummary> summaries(List<ProjectRow> rows, Caller caller) {
        Map<String, OrganisationView> named =
                organisations.views(rows.stream().map(ProjectRow::organisation).collect(Collectors.toSet()));
        Set<String> contributedTo = caller.isAdmin() ? contributedTo(caller, rows) : Set.of();
        return rows.stream()
                .map(row -> summary(row, named, contributedTo, caller))
                .toList();
    }

    private ProjectSummary summary(
            ProjectRow row, Map<String, OrganisationView> named, Set<String> contributedTo, Caller caller) {
        boolean closed = caller.isMemberOf(row.organisation()) || caller.scope().seesEverything();
        Standing standing = new Standing(
                caller,
                row.organisation(),
                row.nation(),
                row.reviewer(),
                row.decidedBy(),
                contributedTo.contains(row.id()) ? Set.of(caller.subject()) : Set.of());
        return new ProjectSummary(
                row.id(),
                row.title(),
                row.nation(),
                row.sector(),
                row.state(),
                row.riskTier(),
                Objects.requireNonNull(named.get(row.organisation())).ref(),
                row.updatedAt(),
                closed ? row.submittedAt() : null,
                closed ? row.reviewedBy() : null,
                closed ? ageDays(row) : null,
                ProjectMay.actions(standing, row.state(), row.riskTier()));
    }

    private @Nullable Long ageDays(ProjectRow row) {
        Instant since = row.submittedAt();
        return since == null || !WAITING.contains(row.state())
                ? null
                : Duration.between(since, clock.instant()).toDays();
    }

    private Set<String> contributedTo(Caller caller, List<ProjectRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createNativeQuery(
                        "select project from contributor where subject = :subject and project in (:projects)",
                        String.class)
                .setParameter("subject", caller.subject())
                .setParameterList("projects", rows.stream().map(ProjectRow::id).toList())
                .getResultList());
    }
}
