package dev.retort.op;

import static java.util.stream.Collectors.joining;

import dev.retort.operation.Inverse;
import java.util.Map;

/** A revision cannot be taken away: nobody said how. */
public final class IrreversibleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IrreversibleException(String reason) {
        super(reason);
    }

    /** @param stuck the operations without an inverse, each with the reason */
    static IrreversibleException of(Map<Recorded, Inverse.Unknown> stuck) {
        return new IrreversibleException("no inverse is known for "
                + stuck.entrySet().stream()
                        .map(entry -> entry.getKey().operation().summary() + " ("
                                + entry.getKey().origin().file() + ":"
                                + entry.getKey().origin().line() + ": "
                                + entry.getValue().reason() + ")")
                        .collect(joining(", ")));
    }
}
