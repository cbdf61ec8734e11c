package dev.retort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no class of the library does, whatever its floor. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = Floors.house();

    /** Whose matter it is: what runs plans, what asks who is in its way, what reads catalogs, what makes databases and
     * rows to try something with. */
    private static final List<String> ROOMS_OF_JDBC = List.of(
            "connection.",
            "lock.",
            "past.",
            "watch.",
            "execute.",
            "catalog.",
            "scratch.",
            "rows.",
            "validate.",
            "doctor.",
            "backup.");

    /** Elsewhere code of migrations gets a connection, and use cases open and close one. */
    private static final Set<String> USERS_OF_JDBC = Set.of(
            "operation.Work",
            "project.EnsureVersion",
            "project.ExpectedLoss",
            "project.FailureRow",
            "project.Run",
            "autogenerate.Autogenerate",
            "compare.Catalogs",
            "autogenerate.Verify");

    @Test
    void onlyTheseClassesUseJdbc() {
        SortedSet<String> users = HOUSE.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("java.sql")))
                .map(HouseRulesTest::file)
                .filter(file -> ROOMS_OF_JDBC.stream().noneMatch(file::startsWith))
                .collect(toCollection(TreeSet::new));

        assertThat(users).containsExactlyInAnyOrderElementsOf(USERS_OF_JDBC);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
    }

    @Test
    void nobodyEndsTheProgramOrLooksAroundInIt() {
        Set<String> refused = Set.of("exit", "getenv", "getProperty", "setProperty", "getProperties", "halt");

        Stream<String> callers = HOUSE.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> isOn(call, System.class) || isOn(call, Runtime.class))
                .filter(call -> refused.contains(call.getTarget().getName()))
                .map(call ->
                        file(call.getOriginOwner()) + " " + call.getTarget().getName());

        // java.home, to say which Java it is that has no compiler.
        assertThat(callers).containsExactly("migration.JavaCompilation getProperty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl"})
    void noNameHidesAnIdea(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(place -> place.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(HOUSE);
    }

    @Test
    void recordsCopyTheCollectionsThatTheyGet() {
        classes().that().areRecords().should(new CopyCollections()).check(HOUSE);
    }

    private static boolean isOn(JavaMethodCall call, Class<?> owner) {
        return call.getTargetOwner().isEquivalentTo(owner);
    }

    /** The file that a class is written in, by the path below the root package. */
    private static String file(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top.getName().substring(Floors.ROOT.length() + 1);
    }
}
