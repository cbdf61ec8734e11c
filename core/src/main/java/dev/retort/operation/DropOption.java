package dev.retort.operation;

import dev.retort.touch.Touches;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an object is dropped; the factories are to be imported statically: {@code op.dropView("v", ifExists())}. */
public enum DropOption {
    IF_EXISTS,
    CASCADE;

    /** An object that is not there is no error. */
    public static DropOption ifExists() {
        return IF_EXISTS;
    }

    /** What depends on the object goes, too; nobody knows then what there was, so there is no inverse. */
    public static DropOption cascade() {
        return CASCADE;
    }

    /** What undoes a drop: known when the state before is, and when nothing else went with it. */
    static <T> Inverse inverse(
            List<DropOption> options, @Nullable T was, Function<T, Operation> create, String reason) {
        return options.contains(CASCADE)
                ? Inverse.unknown("nobody said what CASCADE drops with it")
                : Inverse.fromState(was, create, reason);
    }

    /** What a drop touches: nobody knows what else when other objects go with it. */
    static Touches touches(List<DropOption> options, Touches known) {
        return options.contains(CASCADE) ? known.andMore() : known;
    }
}
