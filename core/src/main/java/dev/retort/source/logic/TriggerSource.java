package dev.retort.source.logic;

import dev.retort.logic.EventTrigger;
import dev.retort.logic.Firing;
import dev.retort.logic.Trigger;
import dev.retort.logic.TriggerEvent;
import dev.retort.logic.TriggerMoment;
import dev.retort.logic.TriggerMoment.ConstraintTiming;
import dev.retort.logic.TriggerMoment.Level;
import dev.retort.logic.TriggerMoment.Timing;
import dev.retort.logic.Triggers;
import dev.retort.operation.TriggerOperation;
import dev.retort.operation.TriggerOperation.CreateEventTrigger;
import dev.retort.operation.TriggerOperation.CreateTrigger;
import dev.retort.operation.TriggerOperation.DropEventTrigger;
import dev.retort.operation.TriggerOperation.DropTrigger;
import dev.retort.operation.TriggerOperation.ReplaceTrigger;
import dev.retort.operation.TriggerOperation.SetEventTriggerFiring;
import dev.retort.operation.TriggerOperation.SetTriggerFiring;
import dev.retort.operation.TriggerOperation.SwitchTriggers;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Triggers of tables and of the database. */
public final class TriggerSource {

    private TriggerSource() {}

    public static Code of(TriggerOperation operation) {
        return switch (operation) {
            case CreateTrigger create ->
                on(create.table(), "createTrigger", create.name(), triggers(create.table(), create.trigger()));
            case ReplaceTrigger replace ->
                on(
                        replace.table(),
                        "replaceTrigger",
                        replace.name(),
                        triggers(replace.table(), replace.trigger(), replace.was()));
            case DropTrigger drop ->
                on(
                        drop.table(),
                        "dropTrigger",
                        drop.name(),
                        Code.arguments(triggers(drop.table(), drop.was()), DropSource.of(drop.how())));
            case SetTriggerFiring set ->
                firing(set.firing(), set.was())
                        .call(
                                SchemaScope.of(set.table()).op(),
                                "Trigger",
                                SchemaScope.name(set.name()),
                                SchemaScope.name(set.table().name()));
            case SwitchTriggers some -> switchTriggers(some);
            case CreateEventTrigger create ->
                onDatabase("createEventTrigger", create.name(), List.of(event(create.trigger())));
            case DropEventTrigger drop ->
                onDatabase(
                        "dropEventTrigger",
                        drop.name(),
                        Code.arguments(
                                Stream.ofNullable(drop.was())
                                        .map(TriggerSource::event)
                                        .toList(),
                                DropSource.of(drop.how())));
            case SetEventTriggerFiring set ->
                firing(set.firing(), set.was()).call(Code.op(), "EventTrigger", SchemaScope.name(set.name()));
        };
    }

    /** How something is enabled or disabled: the method's first word, and what follows the names. */
    record FiringCall(String prefix, String suffix, List<Code> arguments) {
        FiringCall {
            arguments = List.copyOf(arguments);
        }

        Code call(Code op, String kind, Code... names) {
            return op.then(prefix + kind + suffix, Code.arguments(List.of(names), arguments));
        }
    }

    /** {@code enableTrigger(…)}, {@code disableTrigger(…)} or {@code setTriggerFiring(…, ALWAYS, ORIGIN)}. */
    public static FiringCall firing(Firing to, @Nullable Firing was) {
        if (to == Firing.ORIGIN && was == Firing.DISABLED) {
            return new FiringCall("enable", "", List.of());
        }
        if (to == Firing.DISABLED && was == Firing.ORIGIN) {
            return new FiringCall("disable", "", List.of());
        }
        return new FiringCall(
                "set",
                "Firing",
                Stream.concat(Stream.of(to), Stream.ofNullable(was))
                        .map(Code::constant)
                        .toList());
    }

    private static Code switchTriggers(SwitchTriggers some) {
        String verb = switch (some.to()) {
            case ENABLE -> "enable";
            case DISABLE -> "disable";
        };
        String method = switch (some.scope()) {
            case ALL -> verb + "AllTriggers";
            case USER -> verb + "UserTriggers";
        };
        return SchemaScope.of(some.table())
                .op()
                .then(method, SchemaScope.name(some.table().name()));
    }

    private static Code on(QualifiedName table, String method, Identifier name, List<Code> more) {
        return SchemaScope.of(table)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(name), SchemaScope.name(table.name())), more));
    }

    private static Code onDatabase(String method, Identifier name, List<Code> more) {
        return Code.op().then(method, Code.arguments(List.of(SchemaScope.name(name)), more));
    }

    private static List<Code> triggers(QualifiedName table, @Nullable Trigger... triggers) {
        List<Code> codes = new ArrayList<>();
        for (Trigger trigger : triggers) {
            if (trigger != null) {
                codes.add(trigger(trigger, SchemaScope.of(table)));
            }
        }
        return codes;
    }

    private static Code trigger(Trigger trigger, SchemaScope scope) {
        return moment(trigger.moment(), scope)
                .then(
                        "execute",
                        Code.arguments(List.of(scope.name(trigger.function())), Code.texts(trigger.arguments())));
    }

    private static Code moment(TriggerMoment moment, SchemaScope scope) {
        String timing = switch (moment.timing()) {
            case BEFORE -> "before";
            case AFTER -> "after";
            case INSTEAD_OF -> "insteadOf";
        };
        Code code = Code.call(
                Triggers.class,
                timing,
                moment.events().stream().map(TriggerSource::event).toList());
        if (moment.level() == Level.ROW && moment.timing() != Timing.INSTEAD_OF) {
            code = code.then("forEachRow");
        }
        if (moment.condition() != null) {
            code = code.then("when", Code.text(moment.condition().sql()));
        }
        if (moment.oldTable() != null) {
            code = code.then("referencingOldTable", SchemaScope.name(moment.oldTable()));
        }
        if (moment.newTable() != null) {
            code = code.then("referencingNewTable", SchemaScope.name(moment.newTable()));
        }
        return moment.constraint() == null ? code : constraint(code, moment.constraint(), scope);
    }

    private static Code constraint(Code moment, ConstraintTiming constraint, SchemaScope scope) {
        Code code = switch (constraint.deferral()) {
            case NOT_DEFERRABLE -> constraint.from() == null ? moment.then("asConstraint") : moment;
            case INITIALLY_IMMEDIATE -> moment.then("deferrable");
            case INITIALLY_DEFERRED -> moment.then("initiallyDeferred");
        };
        return constraint.from() == null ? code : code.then("from", scope.name(constraint.from()));
    }

    private static Code event(TriggerEvent event) {
        if (event instanceof TriggerEvent.Update update && !update.columns().isEmpty()) {
            return Code.call(
                    Triggers.class,
                    "updateOf",
                    update.columns().stream().map(SchemaScope::name).toList());
        }
        String word = event.word();
        return new Code.Word(word, Set.of("static " + Triggers.class.getCanonicalName() + "." + word));
    }

    /** It lives in no schema, so its function is named with that of its own. */
    private static Code event(EventTrigger trigger) {
        String event = switch (trigger.event()) {
            case DDL_COMMAND_START -> "onDdlCommandStart";
            case DDL_COMMAND_END -> "onDdlCommandEnd";
            case TABLE_REWRITE -> "onTableRewrite";
            case SQL_DROP -> "onSqlDrop";
            case LOGIN -> "onLogin";
        };
        Code code = Code.call(Triggers.class, event);
        if (!trigger.tags().isEmpty()) {
            code = code.then("tags", Code.texts(trigger.tags()));
        }
        return code.then("execute", new SchemaScope(null).name(trigger.function()));
    }
}
