package dev.retort.logic;

import dev.retort.sql.Identifier;
import java.util.List;

/** What happens to a table that a trigger fires on; see {@link Triggers} for how to write one. */
public sealed interface TriggerEvent {

    record Insert() implements TriggerEvent {}

    /** @param columns empty for all */
    record Update(List<Identifier> columns) implements TriggerEvent {
        public Update {
            columns = List.copyOf(columns);
        }
    }

    record Delete() implements TriggerEvent {}

    record Truncate() implements TriggerEvent {}

    /** As PostgreSQL calls it. */
    default String word() {
        return switch (this) {
            case Insert insert -> "INSERT";
            case Update update -> "UPDATE";
            case Delete delete -> "DELETE";
            case Truncate truncate -> "TRUNCATE";
        };
    }
}
