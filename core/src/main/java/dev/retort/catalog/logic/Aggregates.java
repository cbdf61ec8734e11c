package dev.retort.catalog.logic;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.Aggregate;
import dev.retort.logic.Aggregate.Combining;
import dev.retort.logic.Aggregate.Kind;
import dev.retort.logic.Aggregate.Moving;
import dev.retort.logic.AggregateState;
import dev.retort.logic.AggregateState.FinalArguments;
import dev.retort.logic.AggregateState.FinalChanges;
import dev.retort.logic.Argument;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates; what they work with in a window that moves has columns of its own, as the manual has them (pg_aggregate). */
final class Aggregates {

    private static final String AGGREGATES = """
            with f as (
                select p.oid, n.nspname as schema, p.proname as name
                from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace)
            select p.oid, n.nspname as schema, p.proname as name, p.proparallel as parallel,
                a.aggkind as kind, a.aggnumdirectargs as direct,
                o.oprname as operator, os.nspname as operator_schema,
                combine.schema as combine_schema, combine.name as combine,
                serialize.schema as serialize_schema, serialize.name as serialize,
                deserialize.schema as deserialize_schema, deserialize.name as deserialize,
                inverse.schema as inverse_schema, inverse.name as inverse,
                step.schema as step_schema, step.name as step,
                pg_catalog.format_type(a.aggtranstype, null) as type, a.aggtransspace as space,
                final.schema as final_schema, final.name as final,
                a.aggfinalextra as final_extra, a.aggfinalmodify as final_changes, a.agginitval as initial,
                moving_step.schema as moving_step_schema, moving_step.name as moving_step,
                pg_catalog.format_type(a.aggmtranstype, null) as moving_type, a.aggmtransspace as moving_space,
                moving_final.schema as moving_final_schema, moving_final.name as moving_final,
                a.aggmfinalextra as moving_final_extra, a.aggmfinalmodify as moving_final_changes,
                a.aggminitval as moving_initial
            from pg_catalog.pg_aggregate a
                join pg_catalog.pg_proc p on p.oid = a.aggfnoid
                join pg_catalog.pg_namespace n on n.oid = p.pronamespace
                left join pg_catalog.pg_operator o on o.oid = a.aggsortop
                left join pg_catalog.pg_namespace os on os.oid = o.oprnamespace
                join f step on step.oid = a.aggtransfn
                left join f final on final.oid = a.aggfinalfn
                left join f combine on combine.oid = a.aggcombinefn
                left join f serialize on serialize.oid = a.aggserialfn
                left join f deserialize on deserialize.oid = a.aggdeserialfn
                left join f inverse on inverse.oid = a.aggminvtransfn
                left join f moving_step on moving_step.oid = a.aggmtransfn
                left join f moving_final on moving_final.oid = a.aggmfinalfn
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and not exists (select from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e')
            order by n.nspname collate "C", p.proname collate "C",
                pg_catalog.pg_get_function_identity_arguments(p.oid) collate "C"
            """;

    private Aggregates() {}

    static void read(Reading reading, RoutineArguments arguments) throws SQLException {
        reading.query(
                AGGREGATES,
                row -> Routines.found(reading, row, aggregate(reading, row, arguments.ofCall(row.longNumber("oid")))));
    }

    private static Aggregate aggregate(Reading reading, CatalogRow row, List<Argument> arguments) throws SQLException {
        return new Aggregate(
                over(row, arguments),
                state(reading, row, ""),
                combining(reading, row),
                moving(reading, row),
                sortOperator(row),
                RoutineTraits.parallel(row));
    }

    /** A variadic argument before the group is kept once, although it is that of the group, too (manual, CREATE AGGREGATE). */
    private static Aggregate.Over over(CatalogRow row, List<Argument> arguments) throws SQLException {
        Kind kind = kind(row);
        int direct = row.number("direct");
        return switch (kind) {
            case PLAIN -> new Aggregate.Over(kind, arguments, List.of());
            case ORDERED_SET, HYPOTHETICAL_SET ->
                new Aggregate.Over(
                        kind,
                        arguments.subList(0, direct),
                        arguments.subList(Math.min(direct, arguments.size() - 1), arguments.size()));
        };
    }

    private static Kind kind(CatalogRow row) throws SQLException {
        return switch (row.letter("kind")) {
            case 'o' -> Kind.ORDERED_SET;
            case 'h' -> Kind.HYPOTHETICAL_SET;
            default -> Kind.PLAIN;
        };
    }

    /** @param prefix of the columns */
    private static AggregateState state(Reading reading, CatalogRow row, String prefix) throws SQLException {
        QualifiedName last = Reference.optionalName(reading, row, prefix + "final_schema", prefix + "final");
        int space = row.number(prefix + "space");
        return new AggregateState(
                Reference.name(reading, row, prefix + "step_schema", prefix + "step"),
                row.type(prefix + "type"),
                space == 0 ? null : space,
                last,
                last != null && row.isTrue(prefix + "final_extra")
                        ? FinalArguments.STATE_AND_NULLS
                        : FinalArguments.STATE,
                last == null ? null : changes(kind(row), row.letter(prefix + "final_changes")),
                row.optionalText(prefix + "initial"));
    }

    /** Null for what it is when nothing is said (manual, CREATE AGGREGATE: FINALFUNC_MODIFY). */
    private static @Nullable FinalChanges changes(Kind kind, char letter) {
        boolean isPlain = kind == Kind.PLAIN;
        return switch (letter) {
            case 'r' -> isPlain ? null : FinalChanges.READ_ONLY;
            case 's' -> FinalChanges.SHAREABLE;
            default -> isPlain ? FinalChanges.READ_WRITE : null;
        };
    }

    private static @Nullable Combining combining(Reading reading, CatalogRow row) throws SQLException {
        QualifiedName function = Reference.optionalName(reading, row, "combine_schema", "combine");
        return function == null
                ? null
                : new Combining(
                        function,
                        Reference.optionalName(reading, row, "serialize_schema", "serialize"),
                        Reference.optionalName(reading, row, "deserialize_schema", "deserialize"));
    }

    private static @Nullable Moving moving(Reading reading, CatalogRow row) throws SQLException {
        return row.optionalText("moving_step") == null
                ? null
                : new Moving(state(reading, row, "moving_"), Reference.name(reading, row, "inverse_schema", "inverse"));
    }

    /** An operator's name is made of characters that need no quotes. */
    private static @Nullable SqlExpression sortOperator(CatalogRow row) throws SQLException {
        String operator = row.optionalText("operator");
        if (operator == null) {
            return null;
        }
        Identifier schema = row.name("operator_schema");
        return new SqlExpression(
                schema.value().equals("pg_catalog") ? operator : "operator(" + schema.sql() + "." + operator + ")");
    }
}
