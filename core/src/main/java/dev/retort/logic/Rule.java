package dev.retort.logic;

import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL makes of a statement before it runs it; made by {@link Triggers#onInsert} and its like. A rule on
 * {@code SELECT} is a view and is made as one.
 *
 * @param condition null for always
 * @param commands empty for {@code NOTHING}
 * @see <a href="https://www.postgresql.org/docs/current/sql-createrule.html">CREATE RULE</a>
 */
public record Rule(Event event, @Nullable SqlExpression condition, Place place, List<SqlExpression> commands) {

    public enum Event {
        INSERT,
        UPDATE,
        DELETE
    }

    /** Whether the commands run beside the statement, or in its place. */
    public enum Place {
        ALSO,
        INSTEAD
    }

    /** @throws IllegalArgumentException for a rule that does nothing beside the statement */
    public Rule {
        commands = List.copyOf(commands);
        if (commands.isEmpty() && place == Place.ALSO) {
            throw new IllegalArgumentException(
                    "a rule does nothing beside the statement; give doAlso(…) a command, or write doInsteadNothing()");
        }
    }

    /** The statement that the rule is for. */
    public record RuleEvent(Event event, @Nullable SqlExpression condition) {

        /** @param sql over {@code old} and {@code new} */
        public RuleEvent where(String sql) {
            return new RuleEvent(event, new SqlExpression(sql));
        }

        /** @param commands one statement each, without a semicolon */
        public Rule doAlso(String... commands) {
            return rule(Place.ALSO, commands);
        }

        /** @param commands one statement each, without a semicolon; at least one */
        public Rule doInstead(String... commands) {
            if (commands.length == 0) {
                throw new IllegalArgumentException(
                        "a rule has no command to run instead; give doInstead(…) one, or write doInsteadNothing()");
            }
            return rule(Place.INSTEAD, commands);
        }

        public Rule doInsteadNothing() {
            return rule(Place.INSTEAD);
        }

        private Rule rule(Place place, String... commands) {
            return new Rule(
                    event,
                    condition,
                    place,
                    Stream.of(commands).map(SqlExpression::new).toList());
        }
    }
}
