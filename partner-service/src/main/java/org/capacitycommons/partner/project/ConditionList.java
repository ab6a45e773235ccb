package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Pages;
import org.capacitycommons.partner.security.Caller;

/** Conditions of all projects that the reader sees in full, the first that is due first. */
@ApplicationScoped
@Transactional
class ConditionList {
    private static final Pages.Order FIRST_DUE = Pages.Order.firstDayFirst("c.due_on", "c.id");

    private final Pages pages;
    private final Session entities;

    ConditionList(Pages pages, Session entities) {
        this.pages = pages;
        this.entities = entities;
    }

    Listing<ListedCondition> page(
            @Nullable String state, @Nullable String cursor, @Nullable Integer asked, Caller caller) {
        Pages.Ordered<Condition> conditions = new Pages.Ordered<>(
                Condition.class,
                "c.*",
                "from condition c where (c.organisation = :org or cast(:all as boolean))" + in(state),
                Map.of(
                        "org",
                        caller.scope().organisationOrNone(),
                        "all",
                        caller.scope().seesEverything()),
                FIRST_DUE,
                condition -> new Pages.Position(condition.dueOn(), condition.id()));
        return pages.page(conditions, cursor, asked, shown -> show(shown, caller));
    }

    /** The same as {@link Condition#state()}, for the database. */
    private static String in(@Nullable String state) {
        if (state == null) {
            return "";
        }
        return " and "
                + switch (option(state)) {
                    case OPEN ->
                        "not c.met and c.lifted_at is null and (c.evidence is null or c.returned_reason is not null)";
                    case EVIDENCED ->
                        "not c.met and c.lifted_at is null and c.evidence is not null and c.returned_reason is null";
                    case MET -> "c.met and c.lifted_at is null";
                    case LIFTED -> "c.lifted_at is not null";
                };
    }

    private static ConditionMoves.State option(String state) {
        try {
            return ConditionMoves.State.valueOf(state);
        } catch (IllegalArgumentException _) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "There is no such value for 'state'.")
                    .at(FieldError.of("state", "not-an-option"));
        }
    }

    private List<ListedCondition> show(List<Condition> conditions, Caller caller) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        Set<String> ids = conditions.stream().map(Condition::project).collect(Collectors.toSet());
        Map<String, Project> projects = entities.createSelectionQuery(
                        "from Project p where p.id in :ids", Project.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        Set<String> closeTo = caller.isAdmin() ? closeTo(ids, caller) : Set.of();
        return conditions.stream()
                .map(condition ->
                        listed(condition, Objects.requireNonNull(projects.get(condition.project())), closeTo, caller))
                .toList();
    }

    /** Those of these projects that the caller once wrote in, or recused from. */
    private Set<String> closeTo(Set<String> projects, Caller caller) {
        return Set.copyOf(entities.createNativeQuery(
                        "select p.id from project p where p.id in (:ids)"
                                + " and :subject in (select involved_in(p.nation, p.id, ''))",
                        String.class)
                .setParameterList("ids", projects)
                .setParameter("subject", caller.subject())
                .getResultList());
    }

    private static ListedCondition listed(Condition condition, Project project, Set<String> closeTo, Caller caller) {
        Standing standing = new Standing(
                caller,
                project.organisation(),
                project.nation(),
                null,
                null,
                closeTo.contains(project.id()) ? Set.of(caller.subject()) : Set.of());
        return new ListedCondition(
                project.id(), project.title(), project.nation(), project.organisation(), condition.view(standing));
    }
}
