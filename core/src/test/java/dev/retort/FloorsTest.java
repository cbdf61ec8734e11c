package dev.retort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class FloorsTest {

    private static final JavaClasses HOUSE = Floors.house();

    @Test
    void everyPackageHasAFloor() {
        assertThat(Floors.rooms(HOUSE)).hasSizeGreaterThanOrEqualTo(9).allMatch(room -> Floors.height(room) >= 0);
        assertThat(HOUSE).hasSizeGreaterThan(100);
    }

    @Test
    void noRoomLiesOnTwoFloors() {
        assertThat(Floors.ALL.stream().flatMap(floor -> floor.rooms().stream())).doesNotHaveDuplicates();
    }

    @Test
    void everyRoomImportsOnlyWhatLiesBelowIt() {
        classes().should(importOnlyLowerFloors()).check(HOUSE);
    }

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        slices().matching(Floors.ROOT + ".(**)").should().beFreeOfCycles().check(HOUSE);
    }

    private static ArchCondition<JavaClass> importOnlyLowerFloors() {
        return new ArchCondition<>("import only lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(FloorsTest::leavesTheRoomWithoutGoingDown)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean leavesTheRoomWithoutGoingDown(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith(Floors.ROOT)) {
            return false;
        }
        String from = Floors.room(dependency.getOriginClass().getPackage());
        String to = Floors.room(target.getPackage());
        return !from.equals(to) && Floors.height(to) >= Floors.height(from);
    }
}
