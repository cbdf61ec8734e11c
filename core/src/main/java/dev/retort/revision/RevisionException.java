package dev.retort.revision;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Something about revisions that cannot be; what is involved is in the exception. */
public abstract sealed class RevisionException extends RuntimeException
        permits GraphException, TargetException, StateException {

    private static final long serialVersionUID = 1;

    RevisionException(String message) {
        super(message);
    }

    /** Ids or labels joined by commas; {@code base} for none. */
    static String list(Collection<?> names) {
        return names.isEmpty() ? "base" : names.stream().map(Object::toString).collect(joining(", "));
    }
}
