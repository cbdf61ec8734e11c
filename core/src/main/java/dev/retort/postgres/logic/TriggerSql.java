package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.EventTrigger;
import dev.retort.logic.Firing;
import dev.retort.logic.Trigger;
import dev.retort.logic.TriggerEvent;
import dev.retort.logic.TriggerMoment;
import dev.retort.logic.TriggerMoment.ConstraintTiming;
import dev.retort.operation.TriggerOperation;
import dev.retort.operation.TriggerOperation.CreateEventTrigger;
import dev.retort.operation.TriggerOperation.CreateTrigger;
import dev.retort.operation.TriggerOperation.DropEventTrigger;
import dev.retort.operation.TriggerOperation.DropTrigger;
import dev.retort.operation.TriggerOperation.ReplaceTrigger;
import dev.retort.operation.TriggerOperation.SetEventTriggerFiring;
import dev.retort.operation.TriggerOperation.SetTriggerFiring;
import dev.retort.operation.TriggerOperation.SwitchTriggers;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.List;

/** Triggers of tables and of the database. */
public final class TriggerSql {

    private TriggerSql() {}

    public static SqlText of(TriggerOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateTrigger create -> sql("CREATE {}", trigger(create.table(), create.name(), create.trigger()));
            case ReplaceTrigger replace -> replace(replace, server);
            case DropTrigger drop ->
                sql(
                        "DROP TRIGGER {}{} ON {}{}",
                        DropSql.ifExists(drop.how()),
                        drop.name(),
                        drop.table(),
                        DropSql.cascade(drop.how()));
            case SetTriggerFiring set ->
                sql("ALTER TABLE {} {} TRIGGER {}", set.table(), verb(set.firing()), set.name());
            case SwitchTriggers some -> switchTriggers(some);
            case CreateEventTrigger create -> create(create.name(), create.trigger(), server);
            case DropEventTrigger drop ->
                sql(
                        "DROP EVENT TRIGGER {}{}{}",
                        DropSql.ifExists(drop.how()),
                        drop.name(),
                        DropSql.cascade(drop.how()));
            case SetEventTriggerFiring set -> sql("ALTER EVENT TRIGGER {} {}", set.name(), verb(set.firing()));
        };
    }

    /** As {@code ALTER TABLE} and {@code ALTER EVENT TRIGGER} say it. */
    public static SqlText verb(Firing firing) {
        return switch (firing) {
            case ORIGIN -> sql("ENABLE");
            case REPLICA -> sql("ENABLE REPLICA");
            case ALWAYS -> sql("ENABLE ALWAYS");
            case DISABLED -> sql("DISABLE");
        };
    }

    private static SqlText replace(ReplaceTrigger replace, PostgresVersion server) {
        NeedsNewerServerException.unless(server, 14, "CREATE OR REPLACE TRIGGER");
        return sql("CREATE OR REPLACE {}", trigger(replace.table(), replace.name(), replace.trigger()));
    }

    private static SqlText switchTriggers(SwitchTriggers some) {
        SqlText verb = switch (some.to()) {
            case ENABLE -> sql("ENABLE");
            case DISABLE -> sql("DISABLE");
        };
        return switch (some.scope()) {
            case ALL -> sql("ALTER TABLE {} {} TRIGGER ALL", some.table(), verb);
            case USER -> sql("ALTER TABLE {} {} TRIGGER USER", some.table(), verb);
        };
    }

    private static SqlText trigger(QualifiedName table, Identifier name, Trigger trigger) {
        TriggerMoment moment = trigger.moment();
        SqlText kind = moment.constraint() == null ? sql("TRIGGER") : sql("CONSTRAINT TRIGGER");
        SqlText text = sql(
                "{} {} {} {} ON {}",
                kind,
                name,
                timing(moment),
                SqlText.join(
                        " OR ", moment.events().stream().map(TriggerSql::event).toList()),
                table);
        if (moment.constraint() != null) {
            text = text.and(constraint(moment.constraint()));
        }
        if (moment.oldTable() != null || moment.newTable() != null) {
            text = text.and("\n    REFERENCING{}", transitionTables(moment));
        }
        text = text.and("\n    FOR EACH {}", level(moment));
        if (moment.condition() != null) {
            text = text.and("\n    WHEN ({})", moment.condition());
        }
        return text.and(
                "\n    EXECUTE FUNCTION {}({})",
                trigger.function(),
                SqlText.join(
                        ", ", trigger.arguments().stream().map(Literal::text).toList()));
    }

    private static SqlText timing(TriggerMoment moment) {
        return switch (moment.timing()) {
            case BEFORE -> sql("BEFORE");
            case AFTER -> sql("AFTER");
            case INSTEAD_OF -> sql("INSTEAD OF");
        };
    }

    private static SqlText event(TriggerEvent event) {
        return switch (event) {
            case TriggerEvent.Insert insert -> sql("INSERT");
            case TriggerEvent.Update update ->
                update.columns().isEmpty() ? sql("UPDATE") : sql("UPDATE OF {}", SqlText.join(", ", update.columns()));
            case TriggerEvent.Delete delete -> sql("DELETE");
            case TriggerEvent.Truncate truncate -> sql("TRUNCATE");
        };
    }

    private static SqlText constraint(ConstraintTiming constraint) {
        SqlText from = constraint.from() == null ? sql("") : sql("\n    FROM {}", constraint.from());
        return switch (constraint.deferral()) {
            case NOT_DEFERRABLE -> from;
            case INITIALLY_IMMEDIATE -> from.and("\n    DEFERRABLE");
            case INITIALLY_DEFERRED -> from.and("\n    DEFERRABLE INITIALLY DEFERRED");
        };
    }

    private static SqlText transitionTables(TriggerMoment moment) {
        SqlText old = moment.oldTable() == null ? sql("") : sql(" OLD TABLE AS {}", moment.oldTable());
        return moment.newTable() == null ? old : old.and(" NEW TABLE AS {}", moment.newTable());
    }

    private static SqlText level(TriggerMoment moment) {
        return switch (moment.level()) {
            case ROW -> sql("ROW");
            case STATEMENT -> sql("STATEMENT");
        };
    }

    private static SqlText create(Identifier name, EventTrigger trigger, PostgresVersion server) {
        SqlText event = switch (trigger.event()) {
            case DDL_COMMAND_START -> sql("ddl_command_start");
            case DDL_COMMAND_END -> sql("ddl_command_end");
            case TABLE_REWRITE -> sql("table_rewrite");
            case SQL_DROP -> sql("sql_drop");
            case LOGIN -> sql("login");
        };
        if (trigger.event() == EventTrigger.Event.LOGIN) {
            NeedsNewerServerException.unless(server, 17, "an event trigger on login");
        }
        SqlText text = sql("CREATE EVENT TRIGGER {} ON {}", name, event);
        if (!trigger.tags().isEmpty()) {
            List<Literal> tags = trigger.tags().stream().map(Literal::text).toList();
            text = text.and("\n    WHEN TAG IN ({})", SqlText.join(", ", tags));
        }
        return text.and("\n    EXECUTE FUNCTION {}()", trigger.function());
    }
}
