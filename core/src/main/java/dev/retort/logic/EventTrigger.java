package dev.retort.logic;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a database does by itself when its objects are changed; made by {@link Triggers#onDdlCommandEnd} and its like.
 *
 * @param tags the commands that it fires on, such as {@code CREATE TABLE}; empty for all
 * @param function takes no argument and returns {@code event_trigger}
 * @see <a href="https://www.postgresql.org/docs/current/sql-createeventtrigger.html">CREATE EVENT TRIGGER</a>
 */
public record EventTrigger(Event event, List<String> tags, QualifiedName function) {

    public enum Event {
        DDL_COMMAND_START,
        DDL_COMMAND_END,
        TABLE_REWRITE,
        SQL_DROP,
        /** Since PostgreSQL 17. */
        LOGIN
    }

    /** @throws IllegalArgumentException for a login with tags, which it has none of */
    public EventTrigger {
        tags = List.copyOf(tags);
        tags.forEach(Literal::text);
        if (event == Event.LOGIN && !tags.isEmpty()) {
            throw new IllegalArgumentException("an event trigger on login has the tags " + tags
                    + ", but a login is no command; leave tags(…) out");
        }
    }

    /** The same trigger where a function without a schema is looked for in this one. */
    public EventTrigger in(@Nullable Identifier schema) {
        return new EventTrigger(event, tags, function.in(schema));
    }

    /** The event and the commands that an event trigger is for. */
    public record EventMoment(Event event, List<String> tags) {
        public EventMoment {
            tags = List.copyOf(tags);
        }

        /** @param commands as PostgreSQL calls them: {@code CREATE TABLE} */
        public EventMoment tags(String... commands) {
            return new EventMoment(event, Stream.of(commands).toList());
        }

        public EventTrigger execute(String function) {
            return execute(QualifiedName.of(function));
        }

        /** As {@link #execute(String)}, with {@code name("app", "audit")} for a function in another schema. */
        public EventTrigger execute(QualifiedName function) {
            return new EventTrigger(event, tags, function);
        }
    }
}
