package org.capacitycommons.audit;

import java.time.Instant;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.capacitycommons.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNoDomainWord = noClasses()
            .should()
            .haveNameMatching(".*(Project|Model|Nation|Organisation|Deployment|Review|Licence|Offer|Incident).*")
            .because("this module is shared: a domain word here would tie the services together");

    @ArchTest
    static final ArchRule isPlainJava = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..")
            .because("an offline verifier must run without a server");

    @ArchTest
    static final ArchRule asksNobodyForTheTime =
            noClasses().should().callMethod(Instant.class, "now").because("the clock is an argument");
}
