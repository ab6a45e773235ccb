package org.capacitycommons.partner.project;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** How the conditions of an approval are met: the ministry says how, an administrator says whether. */
@ApplicationScoped
@Transactional
class Conditions {
    private static final int LONGEST_TEXT = 4_000;

    private final Projects projects;
    private final ProjectStandings standings;
    private final Session entities;
    private final Deeds deeds;
    private final Clock clock;

    Conditions(Projects projects, ProjectStandings standings, Session entities, Deeds deeds, Clock clock) {
        this.projects = projects;
        this.standings = standings;
        this.entities = entities;
        this.deeds = deeds;
        this.clock = clock;
    }

    ConditionView sendEvidence(String id, int number, @Nullable String typed, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        Standing standing = standings.of(caller, project);
        standing.mustBe(Who.OWN_MEMBER);
        Condition condition = locked(project, number, read, ConditionMoves.Action.SEND_EVIDENCE);
        String evidence = ShortText.required("evidence", typed, LONGEST_TEXT);
        condition.sendEvidence(evidence, caller.person(), clock.instant());
        projects.noteContributor(project, caller);
        return done(project, condition, ConditionMoves.Action.SEND_EVIDENCE, evidence, caller);
    }

    ConditionView accept(String id, int number, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        standings.of(caller, project).mustBe(Who.FREE_ADMIN);
        Condition condition = locked(project, number, read, ConditionMoves.Action.ACCEPT);
        condition.accept(caller.person(), clock.instant());
        return done(project, condition, ConditionMoves.Action.ACCEPT, null, caller);
    }

    ConditionView giveBack(String id, int number, @Nullable String typed, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        standings.of(caller, project).mustBe(Who.FREE_ADMIN);
        Condition condition = locked(project, number, read, ConditionMoves.Action.RETURN);
        String reason = ShortText.required("reason", typed, LONGEST_TEXT);
        condition.giveBack(reason);
        return done(project, condition, ConditionMoves.Action.RETURN, reason, caller);
    }

    private Condition locked(Project project, int number, RecordVersion read, ConditionMoves.Action action) {
        Condition condition = projects.conditions(project).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        entities.refresh(condition, LockModeType.PESSIMISTIC_WRITE);
        read.mustMatch(condition.version());
        ConditionMoves.required(condition.state(), action);
        return condition;
    }

    private ConditionView done(
            Project project,
            Condition condition,
            ConditionMoves.Action action,
            @Nullable String reason,
            Caller caller) {
        projects.flush();
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of(
                                "condition." + action.slug(),
                                "project/" + project.id() + "/condition/" + condition.number(),
                                Map.of("state", condition.state()))
                        .because(reason));
        return condition.view(standings.of(caller, project));
    }
}
