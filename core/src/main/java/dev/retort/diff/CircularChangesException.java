package dev.retort.diff;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Changes of which each has to come before another one, for which no order is known. */
public final class CircularChangesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What goes round. */
    @SuppressWarnings("serial") // Nobody writes it anywhere; a key is no more than names.
    private final List<Action> circle;

    CircularChangesException(List<Action> circle) {
        super("these changes need each other, and no order is known for them: "
                + circle.stream().map(Action::toString).collect(joining(", "))
                + "; write this part of the migration by hand, and compare again");
        this.circle = List.copyOf(circle);
    }

    /** Those that it goes through. */
    List<Action> circle() {
        return circle;
    }
}
