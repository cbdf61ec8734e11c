package dev.retort.operation;

import dev.retort.schema.Dropping;
import dev.retort.touch.Touches;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all operations that drop something have in common. */
final class Drops {

    private Drops() {}

    /** @throws IllegalArgumentException for what only an index can do */
    static void refuseConcurrently(Dropping how, String what) {
        if (how.waiting() == Dropping.Waiting.CONCURRENTLY) {
            throw new IllegalArgumentException("PostgreSQL cannot drop " + what + " concurrently; only an index can");
        }
    }

    /** With {@code CASCADE} more goes than is known. */
    static <T> Inverse inverse(Dropping how, @Nullable T was, Function<T, Operation> inverse, String reason) {
        return switch (how.dependents()) {
            case RESTRICT -> Inverse.fromState(was, inverse, reason);
            case CASCADE -> Inverse.unknown("with CASCADE nobody knows what goes along with it");
        };
    }

    static Touches touches(Dropping how, Touches known) {
        return switch (how.dependents()) {
            case RESTRICT -> known;
            case CASCADE -> known.andMore();
        };
    }
}
