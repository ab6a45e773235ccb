package org.capacitycommons.http;

import java.time.Instant;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.capacitycommons", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNoDomainWord = noClasses()
            .should()
            .haveNameMatching(".*(Project|Model|Nation|Organisation|Deployment|Review|Licence|Offer|Incident).*")
            .because("this module is shared: a domain word here would tie the services together");

    @ArchTest
    static final ArchRule dependsOnNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.capacitycommons.catalog..", "org.capacitycommons.partner..", "org.capacitycommons.portal..")
            .because("services depend on the contract, never the other way round");

    @ArchTest
    static final ArchRule asksNobodyForTheTime = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .because("time comes in as an argument or through an injected Clock");
}
