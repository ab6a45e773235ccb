package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.OrganisationKind;
import org.capacitycommons.partner.security.Person;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.walk.Actor;
import org.capacitycommons.partner.walk.ModelProject;
import org.capacitycommons.partner.walk.ProjectRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A long random walk over the rules of a project, without a service: at every step everything that the rules open to
 * one person is compared with what the domain opens to it, and one of these steps, or a forbidden one, is taken.
 */
class ProjectRulesWalkTest {
    private static final int STEPS = 200_000;
    private static final int LIFE = 400;
    private static final Instant BEGIN = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<ProjectAction> EVERY_ACTION = List.of(ProjectAction.values());
    private static final Set<String> NOT_OF_THE_TABLE = Set.of("answer", "mark", "comment", "open-deployment");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(4);

    @Test
    void randomPeople_neverHaveMoreOrLessThanTheDomainGives() {
        Map<String, Integer> taken = new TreeMap<>();
        Set<String> refused = new TreeSet<>();
        Life life = new Life(random.nextBoolean());
        for (int step = 0; step < STEPS; step++) {
            if (step % LIFE == 0) {
                life = new Life(random.nextBoolean());
            }
            Actor actor = Actor.ALL.get(random.nextInt(Actor.ALL.size()));
            life.comparesFor(actor);
            List<ProjectAction> open = life.openTo(actor);
            if (!open.isEmpty()) {
                ProjectAction action = open.get(random.nextInt(open.size()));
                if (isAnEnd(action) && random.nextInt(10) > 0) {
                    continue;
                }
                life.take(action, actor, BEGIN.plusSeconds(step));
                taken.merge(action.slug(), 1, Integer::sum);
            }
            ProjectAction any = EVERY_ACTION.get(random.nextInt(EVERY_ACTION.size()));
            if (life.refuses(any)) {
                refused.add(life.project.state() + " " + any.slug());
            }
        }

        Set<String> words = new TreeSet<>(ProjectRules.actions());
        words.removeAll(NOT_OF_THE_TABLE);
        assertThat(taken.keySet()).as("every line of the table was walked").isEqualTo(words);
        assertThat(refused).as("and forbidden moves of every state").hasSizeGreaterThan(70);
    }

    /** Steps after which little follows are taken seldom, or every life would be short. */
    private static boolean isAnEnd(ProjectAction action) {
        return action == ProjectAction.WITHDRAW || action == ProjectAction.REJECT;
    }

    /** One project in the code, and the same one in the words of the domain. */
    private static final class Life {
        private final Project project;
        private final ModelProject model;
        private final Set<String> involved = new TreeSet<>();

        Life(boolean high) {
            Answers answers = new Answers(high ? Sample.uncheckedAdvice() : Sample.maizeAdvice());
            Caller.Membership owner =
                    new Caller.Membership("demo-ke-agriculture", "Ministry", OrganisationKind.MINISTRY, "KE");
            project = Project.draft(new NewDraft("P-1", owner, "Advice", "AGRICULTURE", "en", answers), BEGIN);
            model = new ModelProject("P-1", "demo-ke-agriculture", "KE", high, "author");
            involved.add("author");
            assertThat(project.riskTier() == RiskTier.HIGH).isEqualTo(high);
        }

        void comparesFor(Actor actor) {
            Set<String> expected = new TreeSet<>();
            for (String action : ProjectRules.actions()) {
                if (!NOT_OF_THE_TABLE.contains(action) && ProjectRules.opens(model, actor, action)) {
                    expected.add(action.equals("approve-first") ? "approve" : action);
                }
            }
            assertThat(new TreeSet<>(ProjectMay.actions(
                            standing(actor), project.state(), project.riskTier(), project.wasWrittenAfterDecision())))
                    .as("what %s may do with %s", actor, model)
                    .isEqualTo(expected);
            assertThat(project.state().name()).isEqualTo(model.state());
        }

        List<ProjectAction> openTo(Actor actor) {
            List<ProjectAction> open = new ArrayList<>();
            for (ProjectAction action : ProjectAction.values()) {
                if (ProjectRules.opens(model, actor, action.slug())) {
                    open.add(action);
                }
            }
            return open;
        }

        void take(ProjectAction action, Actor actor, Instant now) {
            Person by = new Person(actor.subject(), actor.name());
            switch (action) {
                case SAVE -> project.save(project.answers(), project.title(), project.sector(), now);
                case SUBMIT -> project.submit(now);
                case WITHDRAW -> project.withdraw(now);
                case TAKE -> project.take(by, now);
                case APPROVE, APPROVE_SECOND -> project.decide(action, Decision.APPROVED, null, by, now);
                case REJECT -> project.decide(action, Decision.REJECTED, "No.", by, now);
                case REQUEST_CHANGES -> project.decide(action, Decision.CHANGES_REQUESTED, null, by, now);
                case APPROVE_FIRST, RETURN_TO_FIRST -> project.pass(action, now);
                case RECUSE, REASSIGN -> project.giveBack(action, now);
                case UNDO -> project.undoDecision(now);
            }
            if (action == ProjectAction.SAVE || action == ProjectAction.SUBMIT || action == ProjectAction.RECUSE) {
                involved.add(actor.subject());
            }
            ProjectRules.take(model, actor, action.slug());
        }

        /** Whether the move is not in the table; then nothing moves it. */
        boolean refuses(ProjectAction action) {
            boolean inTable = ProjectMoves.find(project.state(), action).isPresent();
            if (!inTable) {
                assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ProjectMoves.target(project.state(), action));
            }
            return !inTable;
        }

        private Standing standing(Actor actor) {
            Person reviewer = project.reviewer();
            DecisionView decision = project.decision();
            return new Standing(
                    caller(actor),
                    project.organisation(),
                    project.nation(),
                    reviewer == null ? null : reviewer.subject(),
                    decision == null || decision.by() == null
                            ? null
                            : decision.by().subject(),
                    involved);
        }
    }

    /** As the token is read; who is not known here reaches no rule. */
    private static Caller caller(Actor actor) {
        if (actor.organisation().isEmpty() || !actor.known()) {
            return Caller.ANYONE;
        }
        OrganisationKind kind = switch (actor.kind()) {
            case "OFFICE" -> OrganisationKind.ADMINISTERING_BODY;
            case "PARTNER" -> OrganisationKind.PARTNER;
            default -> OrganisationKind.MINISTRY;
        };
        return new Caller(
                actor.subject(),
                actor.name(),
                new Caller.Membership(actor.organisation(), actor.organisation(), kind, actor.nation()),
                actor.submitter() ? MemberRole.SUBMITTER : MemberRole.EDITOR,
                actor.roles());
    }
}
