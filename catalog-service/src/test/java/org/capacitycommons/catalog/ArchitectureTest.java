package org.capacitycommons.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.capacitycommons.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotGoRoundInCircles =
            slices().matching("org.capacitycommons.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule supportKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage("..catalog.database..", "..catalog.problem..", "..catalog.time..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..catalog.model..",
                    "..catalog.price..",
                    "..catalog.search..",
                    "..catalog.importing..",
                    "..catalog.seed..");

    @ArchTest
    static final ArchRule formulasKnowNoFramework = classes()
            .that()
            .resideInAPackage("..catalog.affordability.formula..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..catalog.affordability.formula..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theSearchPortKnowsNoEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..catalog.search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule sourcesKnowNoDatabase = noClasses()
            .that()
            .resideInAPackage("..catalog.importing.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..catalog.database..", "java.sql..", "java.net..");

    @ArchTest
    static final ArchRule resourcesAreOpenToNoOtherCode =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .should(sayWhoMayCall());

    @ArchTest
    static final ArchRule theTimeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaAccess<?>>("the system clock is read directly") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    JavaClass owner = access.getTargetOwner();
                    return access.getName().equals("now")
                            && (owner.isEquivalentTo(Instant.class)
                                    || owner.isEquivalentTo(LocalDate.class)
                                    || owner.isEquivalentTo(LocalDateTime.class)
                                    || owner.isEquivalentTo(OffsetDateTime.class)
                                    || owner.isEquivalentTo(ZonedDateTime.class));
                }
            });

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                events.add(new SimpleConditionEvent(
                        method, said, method.getFullName() + " says who may call it: " + said));
            }
        };
    }
}
