package dev.retort.operation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.cases.OperationCase;
import dev.retort.cases.OperationCases;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.schema.Dropping;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation that takes a {@link Dropping} does with it. */
class DroppingTest {

    static List<Operation> drops() {
        return OperationCases.all().stream()
                .map(OperationCase::recording)
                .flatMap(recording -> recording.operations().stream())
                .filter(operation -> takesDropping(operation.getClass()))
                .filter(operation -> !(operation instanceof DropIndex))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drops")
    void nothingButAnIndexIsDroppedConcurrently(Operation drop) {
        assertThatThrownBy(() -> with(drop, Dropping.concurrently()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("PostgreSQL cannot drop .* concurrently; only an index can");
    }

    @Test
    void everyKindIsTried() {
        Set<Class<?>> tried = drops().stream().map(Object::getClass).collect(toSet());
        assertThat(Stream.of(Operation.class.getPermittedSubclasses())
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .filter(DroppingTest::takesDropping)
                        .filter(kind -> !kind.equals(DropIndex.class)))
                .hasSizeGreaterThan(15)
                .isSubsetOf(tried);
    }

    private static boolean takesDropping(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .anyMatch(part -> part.getType().equals(Dropping.class));
    }

    private static Object with(Operation drop, Dropping how) throws Throwable {
        RecordComponent[] parts = drop.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getType().equals(Dropping.class)
                    ? how
                    : parts[i].getAccessor().invoke(drop);
        }
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return drop.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
