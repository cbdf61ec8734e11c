package dev.retort.operation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What undoes an operation. */
public sealed interface Inverse {

    /** @param operations in the order in which they are to run; none where there is nothing to undo */
    record Known(List<Operation> operations) implements Inverse {
        public Known {
            operations = List.copyOf(operations);
        }
    }

    /** @param reason what its author did not say, or what PostgreSQL cannot do: {@code nobody said what the table looked like} */
    record Unknown(String reason) implements Inverse {}

    static Inverse of(Operation... operations) {
        return new Known(List.of(operations));
    }

    /** For what leaves the schema as it was. */
    static Inverse nothing() {
        return new Known(List.of());
    }

    static Inverse unknown(String reason) {
        return new Unknown(reason);
    }

    /** Known when the state before is. */
    static <T> Inverse fromState(@Nullable T was, Function<T, Operation> inverse, String reason) {
        return was == null ? new Unknown(reason) : of(inverse.apply(was));
    }
}
