package dev.retort.access;

import static java.util.stream.Collectors.joining;

import dev.retort.sql.Identifier;
import java.util.List;

/**
 * One privilege (manual, 5.8); made by {@link Rights}.
 *
 * @param columns empty for the whole object
 */
public record Privilege(Kind kind, List<Identifier> columns) {

    public enum Kind {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE,
        REFERENCES,
        TRIGGER,
        /** PostgreSQL 17 and newer. */
        MAINTAIN,
        USAGE,
        CREATE,
        CONNECT,
        TEMPORARY,
        EXECUTE,
        /** All that the object has. */
        ALL;

        boolean isOnColumns() {
            return switch (this) {
                case SELECT, INSERT, UPDATE, REFERENCES, ALL -> true;
                case DELETE, TRUNCATE, TRIGGER, MAINTAIN, USAGE, CREATE, CONNECT, TEMPORARY, EXECUTE -> false;
            };
        }
    }

    /** @throws IllegalArgumentException for columns where the privilege is on the whole table alone */
    public Privilege {
        columns = List.copyOf(columns);
        if (!columns.isEmpty() && !kind.isOnColumns()) {
            throw new IllegalArgumentException(
                    "the privilege " + kind + " cannot be on columns; leave " + columns + " out");
        }
    }

    @Override
    public String toString() {
        return columns.isEmpty()
                ? kind.name()
                : kind.name() + columns.stream().map(Identifier::toString).collect(joining(", ", " (", ")"));
    }
}
