package dev.retort.source.logic;

import dev.retort.logic.Aggregate;
import dev.retort.logic.Argument;
import dev.retort.logic.Function;
import dev.retort.logic.Procedure;
import dev.retort.logic.Routine;
import dev.retort.logic.RoutineChange;
import dev.retort.logic.RoutineTrait;
import dev.retort.logic.RoutineTrait.Setting;
import dev.retort.logic.Routines;
import dev.retort.operation.RoutineOperation;
import dev.retort.operation.RoutineOperation.AlterRoutine;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import dev.retort.schema.DataType;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.ExpressionSource;
import dev.retort.source.code.ObjectSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions, procedures and aggregates. */
public final class RoutineSource {

    private RoutineSource() {}

    public static Code of(RoutineOperation operation) {
        return switch (operation) {
            case CreateRoutine create -> on(create.name(), "create", create.routine(), null, List.of());
            case ReplaceRoutine replace -> on(replace.name(), "replace", replace.routine(), replace.was(), List.of());
            case DropRoutine drop ->
                drop.was() == null
                        ? drop(drop)
                        : on(drop.routine().name(), "drop", drop.was(), null, DropSource.of(drop.how()));
            case AlterRoutine alter -> alter(alter);
        };
    }

    private static Code on(
            QualifiedName name, String verb, Routine routine, @Nullable Routine was, List<Code> options) {
        SchemaScope scope = SchemaScope.of(name);
        List<Code> arguments = new ArrayList<>();
        arguments.add(SchemaScope.name(name.name()));
        arguments.add(routine(routine, scope));
        if (was != null) {
            arguments.add(routine(was, scope));
        }
        arguments.addAll(options);
        return scope.op().then(verb + kind(routine.kind()), arguments);
    }

    private static String kind(RoutineKind kind) {
        return switch (kind) {
            case FUNCTION -> "Function";
            case PROCEDURE -> "Procedure";
            case AGGREGATE -> "Aggregate";
        };
    }

    private static Code drop(DropRoutine drop) {
        SchemaScope scope = SchemaScope.of(drop.routine().name());
        return drop.how().equals(Dropping.PLAIN)
                ? scope.op()
                        .then(
                                "drop" + kind(drop.routine().kind()),
                                Code.arguments(
                                        List.of(SchemaScope.name(drop.routine().simpleName())),
                                        drop.routine().arguments().stream()
                                                .map(TypeSource::of)
                                                .toList()))
                : scope.op()
                        .then(
                                "dropRoutine",
                                Code.arguments(
                                        List.of(ObjectSource.object(drop.routine())), DropSource.of(drop.how())));
    }

    private static Code alter(AlterRoutine alter) {
        SchemaScope scope = SchemaScope.of(alter.routine().name());
        return scope.op()
                .then(
                        "alterRoutine",
                        Code.arguments(
                                List.of(ObjectSource.object(alter.routine())),
                                alter.changes().stream()
                                        .map(change -> change(change, scope))
                                        .toList()));
    }

    private static Code change(RoutineChange change, SchemaScope scope) {
        return switch (change) {
            case RoutineChange.Become become -> {
                Code code = Code.call(Routines.class, "becomes", RoutineTraitSource.of(become.trait(), scope));
                RoutineChange.Previous was = become.was();
                if (was == null) {
                    yield code;
                }
                yield was.trait() == null
                        ? code.then("fromNone")
                        : code.then("from", RoutineTraitSource.of(was.trait(), scope));
            }
            case RoutineChange.Reset reset -> {
                Code code = Code.call(
                        Routines.class,
                        "resetSetting",
                        Code.text(reset.parameter().toString()));
                Setting was = reset.was();
                yield was == null ? code : code.then("from", Code.texts(was.values()));
            }
        };
    }

    private static Code routine(Routine routine, SchemaScope scope) {
        return switch (routine) {
            case Function function -> function(function, scope);
            case Procedure procedure ->
                body(
                        with(
                                Code.call(Routines.class, "arguments", arguments(procedure.arguments())),
                                procedure.traits(),
                                scope),
                        procedure.body());
            case Aggregate aggregate -> AggregateSource.of(aggregate, scope);
        };
    }

    private static Code function(Function function, SchemaScope scope) {
        Code code = switch (function.result()) {
            case Function.Result.One one -> returns(one.type());
            case Function.Result.SetOf set -> Code.call(Routines.class, "returnsSetOf", TypeSource.of(set.type()));
            case Function.Result.Table table -> Code.call(Routines.class, "returnsTable", arguments(table.columns()));
        };
        if (!function.arguments().isEmpty()) {
            code = code.then("arguments", arguments(function.arguments()));
        }
        return body(with(code, function.traits(), scope), function.body());
    }

    private static Code returns(DataType type) {
        return switch (type.toString()) {
            case "void" -> Code.call(Routines.class, "returnsVoid");
            case "trigger" -> Code.call(Routines.class, "returnsTrigger");
            case "event_trigger" -> Code.call(Routines.class, "returnsEventTrigger");
            default -> Code.call(Routines.class, "returns", TypeSource.of(type));
        };
    }

    private static Code with(Code head, List<RoutineTrait> traits, SchemaScope scope) {
        return traits.isEmpty()
                ? head
                : head.then(
                        "with",
                        traits.stream()
                                .map(trait -> RoutineTraitSource.of(trait, scope))
                                .toList());
    }

    private static Code body(Code head, Routine.Body body) {
        return switch (body) {
            case Routine.Body.InLanguage text ->
                head.then("language", SchemaScope.name(text.language())).then("as", Code.text(text.text()));
            case Routine.Body.Standard standard ->
                head.then("body", Code.text(standard.sql().sql()));
        };
    }

    public static List<Code> arguments(List<Argument> arguments) {
        return arguments.stream().map(RoutineSource::argument).toList();
    }

    private static Code argument(Argument argument) {
        String mode = switch (argument.mode()) {
            case IN -> "arg";
            case OUT -> "out";
            case INOUT -> "inout";
            case VARIADIC -> "variadic";
        };
        Code type = TypeSource.of(argument.type());
        Code code = argument.name() == null
                ? Code.call(Routines.class, mode, type)
                : Code.call(Routines.class, mode, SchemaScope.name(argument.name()), type);
        return argument.value() == null ? code : code.then("byDefault", ExpressionSource.of(argument.value()));
    }
}
