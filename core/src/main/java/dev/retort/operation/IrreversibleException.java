package dev.retort.operation;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A downgrade was to be derived from an upgrade that holds operations without an inverse. */
public final class IrreversibleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Recorded> operations;

    public IrreversibleException(List<Recorded> operations) {
        super(operations.stream()
                .map(recorded -> OperationSummary.of(recorded.operation()) + " ("
                        + recorded.origin().file() + ":" + recorded.origin().line() + ")")
                .collect(joining(", ")));
        this.operations = List.copyOf(operations);
    }

    /** Those without an inverse, in the order of the upgrade. */
    public List<Recorded> operations() {
        return operations;
    }
}
