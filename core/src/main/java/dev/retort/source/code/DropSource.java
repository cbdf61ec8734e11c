package dev.retort.source.code;

import dev.retort.schema.Dropping;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.schema.Dropping.Missing;
import dev.retort.schema.Dropping.Waiting;
import java.util.List;

/** How something is dropped. */
public final class DropSource {

    private DropSource() {}

    /** {@code ifExists().andCascade()} as an argument; none for the plain way. */
    public static List<Code> of(Dropping how) {
        if (how.equals(Dropping.PLAIN)) {
            return List.of();
        }
        if (how.waiting() == Waiting.CONCURRENTLY) {
            Code code = Code.call(Dropping.class, "concurrently");
            return List.of(how.missing() == Missing.SKIP ? code.then("andIfExists") : code);
        }
        if (how.missing() == Missing.SKIP) {
            Code code = Code.call(Dropping.class, "ifExists");
            return List.of(how.dependents() == Dependents.CASCADE ? code.then("andCascade") : code);
        }
        return List.of(Code.call(Dropping.class, "cascade"));
    }
}
