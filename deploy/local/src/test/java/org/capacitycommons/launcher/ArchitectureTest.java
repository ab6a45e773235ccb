package org.capacitycommons.launcher;

import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.capacitycommons.launcher", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_areFreeOfCycles =
            slices().matching("org.capacitycommons.launcher.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("waits and ages are tested with a clock that stands still");

    @ArchTest
    static final ArchRule nobodyElse_endsTheJvm = noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("parts that still run would be left behind");
}
