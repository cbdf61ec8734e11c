package dev.retort.logic;

import dev.retort.logic.EventTrigger.EventMoment;
import dev.retort.logic.Rule.RuleEvent;
import dev.retort.logic.TriggerMoment.Level;
import dev.retort.logic.TriggerMoment.Timing;
import dev.retort.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a database does by itself, to be imported statically: triggers
 * ({@code before(INSERT, updateOf("email")).forEachRow().execute("touch")}), rules
 * ({@code onDelete().doInsteadNothing()}) and event triggers ({@code onDdlCommandEnd().execute("audit")}).
 */
public final class Triggers {

    private Triggers() {}

    public static final TriggerEvent INSERT = new TriggerEvent.Insert();

    public static final TriggerEvent UPDATE = new TriggerEvent.Update(List.of());

    public static final TriggerEvent DELETE = new TriggerEvent.Delete();

    public static final TriggerEvent TRUNCATE = new TriggerEvent.Truncate();

    /** An update that names one of these columns. */
    public static TriggerEvent updateOf(String column, String... more) {
        return new TriggerEvent.Update(Stream.concat(Stream.of(column), Stream.of(more))
                .map(Identifier::of)
                .toList());
    }

    /** Before a row or statement, which a trigger for each row may change or leave out. */
    public static TriggerMoment before(TriggerEvent... events) {
        return moment(Timing.BEFORE, Level.STATEMENT, events);
    }

    public static TriggerMoment after(TriggerEvent... events) {
        return moment(Timing.AFTER, Level.STATEMENT, events);
    }

    /** For each row of a view, in place of what the statement wanted. */
    public static TriggerMoment insteadOf(TriggerEvent... events) {
        return moment(Timing.INSTEAD_OF, Level.ROW, events);
    }

    private static TriggerMoment moment(Timing timing, Level level, TriggerEvent... events) {
        return new TriggerMoment(timing, List.of(events), level, null, null, null, null);
    }

    /** A rule for {@code INSERT}. */
    public static RuleEvent onInsert() {
        return new RuleEvent(Rule.Event.INSERT, null);
    }

    /** A rule for {@code UPDATE}. */
    public static RuleEvent onUpdate() {
        return new RuleEvent(Rule.Event.UPDATE, null);
    }

    /** A rule for {@code DELETE}. */
    public static RuleEvent onDelete() {
        return new RuleEvent(Rule.Event.DELETE, null);
    }

    /** An event trigger before a command that changes objects. */
    public static EventMoment onDdlCommandStart() {
        return new EventMoment(EventTrigger.Event.DDL_COMMAND_START, List.of());
    }

    /** An event trigger after a command that changed objects. */
    public static EventMoment onDdlCommandEnd() {
        return new EventMoment(EventTrigger.Event.DDL_COMMAND_END, List.of());
    }

    /** An event trigger before a command writes all rows of a table anew. */
    public static EventMoment onTableRewrite() {
        return new EventMoment(EventTrigger.Event.TABLE_REWRITE, List.of());
    }

    /** An event trigger after a command that dropped objects. */
    public static EventMoment onSqlDrop() {
        return new EventMoment(EventTrigger.Event.SQL_DROP, List.of());
    }

    /** An event trigger when somebody connects; since PostgreSQL 17. */
    public static EventMoment onLogin() {
        return new EventMoment(EventTrigger.Event.LOGIN, List.of());
    }
}
