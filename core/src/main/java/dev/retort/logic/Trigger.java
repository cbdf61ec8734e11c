package dev.retort.logic;

import dev.retort.logic.TriggerMoment.Level;
import dev.retort.logic.TriggerMoment.Timing;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table or view does by itself when rows are changed; made by {@link Triggers#before} and its like.
 *
 * @param function takes no argument and returns {@code trigger}
 * @param arguments texts that the function finds in {@code TG_ARGV}
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtrigger.html">CREATE TRIGGER</a>
 */
public record Trigger(TriggerMoment moment, QualifiedName function, List<String> arguments) {

    /** @throws IllegalArgumentException when PostgreSQL would refuse the combination */
    public Trigger {
        arguments = List.copyOf(arguments);
        arguments.forEach(Literal::text);
        checkEvents(moment);
        if (moment.timing() == Timing.INSTEAD_OF) {
            checkInsteadOf(moment);
        }
        if (moment.oldTable() != null || moment.newTable() != null) {
            checkTransitionTables(moment);
        }
        if (moment.constraint() != null && (moment.timing() != Timing.AFTER || moment.level() != Level.ROW)) {
            throw refused("a constraint trigger fires after an event and for each row; write after(…).forEachRow()");
        }
    }

    /** The same trigger where a function and a table without a schema are looked for in this one. */
    public Trigger in(@Nullable Identifier schema) {
        return new Trigger(moment.in(schema), function.in(schema), arguments);
    }

    private static void checkEvents(TriggerMoment moment) {
        List<String> words = moment.events().stream().map(TriggerEvent::word).toList();
        if (words.isEmpty()) {
            throw refused("a trigger has no event; give at least one, such as before(INSERT)");
        }
        if (words.stream().distinct().count() < words.size()) {
            throw refused("a trigger names an event twice: " + words + "; name each once");
        }
        if (words.contains("TRUNCATE") && moment.level() == Level.ROW) {
            throw refused("a trigger on TRUNCATE cannot fire for each row, as TRUNCATE does not look at rows; leave"
                    + " forEachRow() out");
        }
    }

    private static void checkInsteadOf(TriggerMoment moment) {
        if (moment.level() != Level.ROW) {
            throw refused("an INSTEAD OF trigger fires for each row; leave forEachStatement() out");
        }
        if (moment.condition() != null) {
            throw refused("an INSTEAD OF trigger has no condition; leave when(…) out and test it in the function");
        }
        if (hasColumns(moment)) {
            throw refused("an INSTEAD OF trigger is for the whole row; write UPDATE for updateOf(…)");
        }
    }

    private static void checkTransitionTables(TriggerMoment moment) {
        if (moment.timing() != Timing.AFTER || moment.constraint() != null) {
            throw refused("only an AFTER trigger that is no constraint can reference the old or new table");
        }
        TriggerEvent event = moment.events().getFirst();
        if (moment.events().size() > 1 || hasColumns(moment) || event instanceof TriggerEvent.Truncate) {
            throw refused(
                    "a trigger that references the old or new table has one event, INSERT, UPDATE or DELETE, and no"
                            + " columns; make one trigger for each event");
        }
        if (moment.oldTable() != null && event instanceof TriggerEvent.Insert) {
            throw refused("an INSERT has no old rows; leave referencingOldTable(…) out");
        }
        if (moment.newTable() != null && event instanceof TriggerEvent.Delete) {
            throw refused("a DELETE has no new rows; leave referencingNewTable(…) out");
        }
        if (moment.oldTable() != null && moment.oldTable().equals(moment.newTable())) {
            throw refused(
                    "the old and the new table are both called \"" + moment.oldTable() + "\"; call one otherwise");
        }
    }

    private static boolean hasColumns(TriggerMoment moment) {
        return moment.events().stream()
                .anyMatch(event -> event instanceof TriggerEvent.Update update
                        && !update.columns().isEmpty());
    }

    private static IllegalArgumentException refused(String message) {
        return new IllegalArgumentException(message);
    }
}
