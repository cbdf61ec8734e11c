package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.Aggregate;
import dev.retort.logic.AggregateState;
import dev.retort.logic.AggregateState.FinalArguments;
import dev.retort.logic.AggregateState.FinalChanges;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** What an aggregate is made of. */
final class AggregateSql {

    private AggregateSql() {}

    static SqlText definition(QualifiedName name, Aggregate aggregate) {
        List<SqlText> parts = new ArrayList<>(state(aggregate.state()));
        if (aggregate.combining() != null) {
            parts.addAll(combining(aggregate.combining()));
        }
        if (aggregate.moving() != null) {
            parts.addAll(moving(aggregate.moving()));
        }
        if (aggregate.sortOperator() != null) {
            parts.add(sql("SORTOP = {}", aggregate.sortOperator()));
        }
        if (aggregate.parallel() != null) {
            parts.add(sql("PARALLEL = {}", RoutineTraitSql.parallel(aggregate.parallel())));
        }
        if (aggregate.over().kind() == Aggregate.Kind.HYPOTHETICAL_SET) {
            parts.add(sql("HYPOTHETICAL"));
        }
        return sql("AGGREGATE {}({}) (\n    {}\n)", name, over(aggregate.over()), SqlText.join(",\n    ", parts));
    }

    private static SqlText over(Aggregate.Over over) {
        SqlText arguments = RoutineSql.arguments(over.arguments());
        return switch (over.kind()) {
            case PLAIN -> over.arguments().isEmpty() ? sql("*") : arguments;
            case ORDERED_SET, HYPOTHETICAL_SET ->
                over.arguments().isEmpty()
                        ? sql("ORDER BY {}", RoutineSql.arguments(over.ordered()))
                        : sql("{} ORDER BY {}", arguments, RoutineSql.arguments(over.ordered()));
        };
    }

    private static List<SqlText> state(AggregateState state) {
        List<SqlText> parts = new ArrayList<>();
        parts.add(sql("SFUNC = {}", state.function()));
        parts.add(sql("STYPE = {}", state.type().sql()));
        if (state.bytes() != null) {
            parts.add(sql("SSPACE = {}", Literal.of(state.bytes())));
        }
        if (state.finalFunction() != null) {
            parts.add(sql("FINALFUNC = {}", state.finalFunction()));
        }
        if (state.finalArguments() == FinalArguments.STATE_AND_NULLS) {
            parts.add(sql("FINALFUNC_EXTRA"));
        }
        if (state.finalChanges() != null) {
            parts.add(sql("FINALFUNC_MODIFY = {}", changes(state.finalChanges())));
        }
        if (state.initial() != null) {
            parts.add(sql("INITCOND = {}", Literal.text(state.initial())));
        }
        return parts;
    }

    private static List<SqlText> combining(Aggregate.Combining combining) {
        List<SqlText> parts = new ArrayList<>();
        parts.add(sql("COMBINEFUNC = {}", combining.function()));
        if (combining.serialize() != null) {
            parts.add(sql("SERIALFUNC = {}", combining.serialize()));
        }
        if (combining.deserialize() != null) {
            parts.add(sql("DESERIALFUNC = {}", combining.deserialize()));
        }
        return parts;
    }

    private static List<SqlText> moving(Aggregate.Moving moving) {
        AggregateState state = moving.state();
        List<SqlText> parts = new ArrayList<>();
        parts.add(sql("MSFUNC = {}", state.function()));
        parts.add(sql("MINVFUNC = {}", moving.inverse()));
        parts.add(sql("MSTYPE = {}", state.type().sql()));
        if (state.bytes() != null) {
            parts.add(sql("MSSPACE = {}", Literal.of(state.bytes())));
        }
        if (state.finalFunction() != null) {
            parts.add(sql("MFINALFUNC = {}", state.finalFunction()));
        }
        if (state.finalArguments() == FinalArguments.STATE_AND_NULLS) {
            parts.add(sql("MFINALFUNC_EXTRA"));
        }
        if (state.finalChanges() != null) {
            parts.add(sql("MFINALFUNC_MODIFY = {}", changes(state.finalChanges())));
        }
        if (state.initial() != null) {
            parts.add(sql("MINITCOND = {}", Literal.text(state.initial())));
        }
        return parts;
    }

    private static SqlText changes(FinalChanges changes) {
        return switch (changes) {
            case READ_ONLY -> sql("READ_ONLY");
            case SHAREABLE -> sql("SHAREABLE");
            case READ_WRITE -> sql("READ_WRITE");
        };
    }
}
