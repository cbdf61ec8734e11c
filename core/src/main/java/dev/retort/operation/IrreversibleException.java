package dev.retort.operation;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A revision cannot be taken away: nobody said how. */
public final class IrreversibleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IrreversibleException(String reason) {
        super(reason);
    }

    /** @param stuck the operations without an inverse */
    static IrreversibleException of(List<Recorded> stuck) {
        return new IrreversibleException("no inverse is known for "
                + stuck.stream()
                        .map(recorded -> OperationSummary.of(recorded.operation()) + " ("
                                + recorded.origin().file() + ":"
                                + recorded.origin().line() + ")")
                        .collect(joining(", ")));
    }
}
