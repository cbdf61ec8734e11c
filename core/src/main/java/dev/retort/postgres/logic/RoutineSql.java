package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.Aggregate;
import dev.retort.logic.Argument;
import dev.retort.logic.Function;
import dev.retort.logic.Procedure;
import dev.retort.logic.Routine;
import dev.retort.logic.RoutineChange;
import dev.retort.operation.RoutineOperation;
import dev.retort.operation.RoutineOperation.AlterRoutine;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.ObjectSql;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.List;

/** Functions, procedures and aggregates. */
public final class RoutineSql {

    private RoutineSql() {}

    public static SqlText of(RoutineOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateRoutine create -> sql("CREATE {}", routine(create.name(), create.routine(), server));
            case ReplaceRoutine replace ->
                sql("CREATE OR REPLACE {}", routine(replace.name(), replace.routine(), server));
            case DropRoutine drop -> drop(drop);
            case AlterRoutine alter -> alter(alter);
        };
    }

    private static SqlText routine(QualifiedName name, Routine routine, PostgresVersion server) {
        return switch (routine) {
            case Function function -> function(name, function, server);
            case Procedure procedure -> procedure(name, procedure, server);
            case Aggregate aggregate -> AggregateSql.definition(name, aggregate);
        };
    }

    private static SqlText function(QualifiedName name, Function function, PostgresVersion server) {
        SqlText result = switch (function.result()) {
            case Function.Result.One one -> sql("{}", one.type().sql());
            case Function.Result.SetOf set -> sql("SETOF {}", set.type().sql());
            case Function.Result.Table table -> sql("TABLE ({})", arguments(table.columns()));
        };
        SqlText text = sql("FUNCTION {}({})\n    RETURNS {}", name, arguments(function.arguments()), result);
        return text.and(body(function.body(), RoutineTraitSql.all(function.traits()), server));
    }

    private static SqlText procedure(QualifiedName name, Procedure procedure, PostgresVersion server) {
        if (procedure.arguments().stream().anyMatch(argument -> argument.mode() == Argument.Mode.OUT)) {
            NeedsNewerServerException.unless(server, 14, "a procedure with an OUT argument");
        }
        return sql("PROCEDURE {}({})", name, arguments(procedure.arguments()))
                .and(body(procedure.body(), RoutineTraitSql.all(procedure.traits()), server));
    }

    private static SqlText body(Routine.Body body, SqlText traits, PostgresVersion server) {
        return switch (body) {
            case Routine.Body.InLanguage text ->
                sql("\n    LANGUAGE {}{}\n    AS {}", text.language(), traits, Literal.dollarQuoted(text.text()));
            case Routine.Body.Standard standard -> {
                NeedsNewerServerException.unless(server, 14, "a body in standard SQL");
                yield sql("{}\n{}", traits, standard.sql());
            }
        };
    }

    public static SqlText arguments(List<Argument> arguments) {
        return SqlText.join(", ", arguments.stream().map(RoutineSql::argument).toList());
    }

    private static SqlText argument(Argument argument) {
        SqlText text = switch (argument.mode()) {
            case IN -> sql("");
            case OUT -> sql("OUT ");
            case INOUT -> sql("INOUT ");
            case VARIADIC -> sql("VARIADIC ");
        };
        if (argument.name() != null) {
            text = text.and("{} ", argument.name());
        }
        text = text.and("{}", argument.type().sql());
        return argument.value() == null ? text : text.and(" DEFAULT {}", argument.value());
    }

    /** An aggregate without arguments is written with a star (manual, DROP AGGREGATE). */
    private static SqlText drop(DropRoutine drop) {
        SqlText types = types(drop.routine());
        SqlText kind = switch (drop.routine().kind()) {
            case FUNCTION -> sql("FUNCTION");
            case PROCEDURE -> sql("PROCEDURE");
            case AGGREGATE -> {
                types = drop.routine().arguments().isEmpty() ? sql("*") : types;
                yield sql("AGGREGATE");
            }
        };
        return sql(
                "DROP {} {}{}({}){}",
                kind,
                DropSql.ifExists(drop.how()),
                drop.routine().name(),
                types,
                DropSql.cascade(drop.how()));
    }

    private static SqlText types(RoutineName routine) {
        return SqlText.join(
                ", ", routine.arguments().stream().map(DataType::sql).toList());
    }

    private static SqlText alter(AlterRoutine alter) {
        return sql(
                "ALTER {}{}",
                ObjectSql.object(alter.routine()),
                SqlText.join(
                        "", alter.changes().stream().map(RoutineSql::change).toList()));
    }

    private static SqlText change(RoutineChange change) {
        return switch (change) {
            case RoutineChange.Become become -> sql("\n    {}", RoutineTraitSql.of(become.trait()));
            case RoutineChange.Reset reset -> sql("\n    RESET {}", reset.parameter());
        };
    }
}
