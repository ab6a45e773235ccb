package org.capacitycommons.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import org.capacitycommons.portal.form.Submissions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.capacitycommons.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_are_free_of_cycles = slices().matching("org.capacitycommons.portal.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a change of one feature must not need a change of another one that needs it");

    @ArchTest
    static final ArchRule shared_packages_know_no_feature = noClasses()
            .that()
            .resideInAnyPackage("..words..", "..look..", "..service..", "..session..", "..page..", "..form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..catalog..",
                    "..project..",
                    "..review..",
                    "..deployment..",
                    "..nation..",
                    "..reporting..",
                    "..team..",
                    "..inbox..",
                    "..person..",
                    "..start..",
                    "..account..")
            .because("a new feature must not touch what all pages share");

    @ArchTest
    static final ArchRule pages_and_clients_are_package_private = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areAnnotatedWith(RegisterRestClient.class)
            .should()
            .bePackagePrivate()
            .because("nobody but the framework calls a page, and nobody but its wrapper calls a client");

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("time comes from the Clock, so that tests can set it");

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_call_it = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(RegisterRestClient.class)
            .should(sayWhoMayCall())
            .because("an endpoint that forgets it is open to everybody");

    @ArchTest
    static final ArchRule every_form_comes_in_through_the_one_door = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(RegisterRestClient.class)
            .and()
            .areDeclaredInClassesThat()
            // Not a form: the identity provider sends a signed token.
            .doNotHaveSimpleName("BackChannelLogout")
            .should(leadThroughSubmissions())
            .because("only there forged and late forms are told apart from good ones, and nothing typed is lost");

    @ArchTest
    static final ArchRule every_form_is_a_form = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(RegisterRestClient.class)
            .should()
            .beAnnotatedWith(Consumes.class)
            .because("anything else that is sent there must be refused, not read");

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("declare who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = declares(method) || declares(method.getOwner());
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static boolean declares(CanBeAnnotated place) {
        return place.isAnnotatedWith(PermitAll.class)
                || place.isAnnotatedWith(RolesAllowed.class)
                || place.isAnnotatedWith(Authenticated.class);
    }

    private static ArchCondition<JavaMethod> leadThroughSubmissions() {
        DescribedPredicate<JavaClass> door =
                DescribedPredicate.describe("the door", c -> c.isEquivalentTo(Submissions.class));
        return new ArchCondition<>("call Submissions.receive") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean leads = calls(method, door)
                        || method.getMethodCallsFromSelf().stream()
                                .filter(c -> c.getTargetOwner().equals(method.getOwner()))
                                .flatMap(c -> c.getTarget().resolveMember().stream())
                                .anyMatch(m -> calls(m, door));
                events.add(new SimpleConditionEvent(method, leads, method.getFullName()));
            }
        };
    }

    private static boolean calls(JavaMethod method, DescribedPredicate<JavaClass> owner) {
        return method.getMethodCallsFromSelf().stream().anyMatch(c -> owner.test(c.getTargetOwner()));
    }
}
