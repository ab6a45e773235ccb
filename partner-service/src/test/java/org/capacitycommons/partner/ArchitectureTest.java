package org.capacitycommons.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;

import org.capacitycommons.partner.security.Scope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.capacitycommons.partner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_are_free_of_cycles = slices().matching("org.capacitycommons.partner.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is read, tested and moved on its own");

    @ArchTest
    static final ArchRule security_and_problems_know_no_feature = noClasses()
            .that()
            .resideInAnyPackage("..partner.security..", "..partner.problem..", "..partner.time..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..partner.project..", "..partner.review..", "..partner.deployment..", "..partner.organisation.."))
            .because("what all features stand on must not lean on one of them");

    @ArchTest
    static final ArchRule resources_are_package_private =
            classes().that().areAnnotatedWith(Path.class).should().notBePublic().because("only HTTP calls a resource");

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should(beAnnotatedWith(RolesAllowed.class)
                    .or(beAnnotatedWith(PermitAll.class))
                    .or(beAnnotatedWith(Authenticated.class)))
            .because("an endpoint that nobody thought about would be closed in production and open in nobody's mind");

    @ArchTest
    static final ArchRule no_entity_goes_over_the_wire = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should(mentionNoEntity())
            .because("a table is not a contract");

    @ArchTest
    static final ArchRule entities_change_through_named_moves = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotPrivate()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a setter is a move without a rule");

    @ArchTest
    static final ArchRule time_is_handed_in = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .because("deadlines are tested on both sides");

    @ArchTest
    static final ArchRule rules_are_plain_classes = noClasses()
            .that()
            .haveSimpleName("ProjectMoves")
            .or()
            .haveSimpleName("Standing")
            .or()
            .haveSimpleName("ConflictOfInterest")
            .or()
            .haveSimpleName("ApprovalGuard")
            .or()
            .haveSimpleName("AnswerChange")
            .or()
            .haveSimpleName("StageMoves")
            .or()
            .haveNameMatching(".*\\.(Report|Incident|Amendment|GoLive|Condition|Problem)Moves")
            .or()
            .haveSimpleName("PlaceCheck")
            .or()
            .haveSimpleName("Dimension")
            .or()
            .haveSimpleName("Readiness")
            .or()
            .haveSimpleName("FormCheck")
            .or()
            .haveSimpleName("CrossRules")
            .or()
            .haveSimpleName("RiskTier")
            .or()
            .haveSimpleName("AlertMoves")
            .or()
            .haveSimpleName("ProposalState")
            .or()
            .haveSimpleName("BomAssembly")
            .or()
            .haveSimpleName("Patience")
            .or()
            .haveSimpleName("Leaving")
            .or()
            .haveSimpleName("WorkingDays")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate.."))
            .because("a rule is tested without starting anything");

    @ArchTest
    static final ArchRule finders_ask_for_whom_they_read = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("Projects")
            .or()
            .areDeclaredInClassesThat()
            .haveSimpleName("Deployments")
            .and()
            .haveNameMatching("find|required|one|page")
            .should(takeAScope())
            .because("there is no way to reach a record of others by forgetting to ask");

    @ArchTest
    static final ArchRule only_organisations_have_finders_without_a_scope = noClasses()
            .that()
            .doNotHaveSimpleName("Organisations")
            .should()
            .beAssignableTo(PanacheRepositoryBase.class)
            .because("its ready-made finders do not ask for whom they read");

    @ArchTest
    static final ArchRule only_two_packages_call_a_neighbour = noClasses()
            .that()
            .resideOutsideOfPackages("..partner.catalog..", "..partner.identity..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.eclipse.microprofile.rest.client..", "java.net.http.."))
            .because("timeouts, retries and what a silence means are decided once");

    private static ArchCondition<JavaMethod> takeAScope() {
        return new ArchCondition<>("take a Scope") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = !method.getName().matches("find|required|one|page")
                        || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " takes no scope"));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionNoEntity() {
        return new ArchCondition<>("mention no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean clean =
                        method.getReturnType().getAllInvolvedRawTypes().stream().noneMatch(ArchitectureTest::isEntity)
                                && method.getRawParameterTypes().stream().noneMatch(ArchitectureTest::isEntity);
                events.add(new SimpleConditionEvent(method, clean, method.getFullName() + " mentions an entity"));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }
}
