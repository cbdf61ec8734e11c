package dev.retort.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package of the command line may know which. */
class PackagesTest {

    private static final JavaClasses COMMAND_LINE = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        assertThat(COMMAND_LINE).hasSizeGreaterThan(30);
        slices().matching("dev.retort.(**)").should().beFreeOfCycles().check(COMMAND_LINE);
    }

    @Test
    void commandsOfDifferentPackagesDoNotKnowEachOther() {
        slices().matching("dev.retort.cli.(file|graph|run|past|server)")
                .should()
                .notDependOnEachOther()
                .check(COMMAND_LINE);
    }

    @Test
    void modelsKnowTheSettingsAndNoCommand() {
        noClasses()
                .that()
                .resideInAPackage("dev.retort.cli.models")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.retort.cli..")
                        .and(resideOutsideOfPackages("dev.retort.cli.models", "dev.retort.cli.settings")))
                .check(COMMAND_LINE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(COMMAND_LINE.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(5)
                .allMatch(place -> place.isAnnotatedWith(NullMarked.class));
    }
}
