package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.Argument;
import dev.retort.logic.Function;
import dev.retort.logic.Procedure;
import dev.retort.logic.Routine;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions and procedures. What a text in quotes needs is known to nobody; a body in standard SQL tells {@code pg_depend}. Those
 * that are written in C are not read, as their text is not in the database.
 */
final class Routines {

    private Routines() {}

    static void read(Reading reading, RoutineArguments arguments) throws SQLException {
        Map<Long, SqlExpression> bodies = bodies(reading);
        reading.query("""
                select p.oid, n.nspname as schema, p.proname as name, l.lanname as language, p.prokind as kind,
                    p.prosrc as text, p.proretset as is_set, pg_catalog.format_type(p.prorettype, null) as result,
                    p.provolatile as volatility, p.proisstrict as strict, p.prosecdef as definer,
                    p.proleakproof as leakproof, p.proparallel as parallel, p.procost as cost, p.prorows as rows,
                    sn.nspname as support_schema, s.proname as support, p.proconfig as settings
                from pg_catalog.pg_proc p
                    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
                    join pg_catalog.pg_language l on l.oid = p.prolang
                    left join pg_catalog.pg_proc s on s.oid = p.prosupport
                    left join pg_catalog.pg_namespace sn on sn.oid = s.pronamespace
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and p.prokind in ('f', 'p', 'w') and l.lanname not in ('c', 'internal')
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e')
                order by n.nspname collate "C", p.proname collate "C",
                    pg_catalog.pg_get_function_identity_arguments(p.oid) collate "C"
                """, row -> found(reading, row, routine(reading, row, arguments, bodies)));
    }

    static void found(Reading reading, CatalogRow row, Routine routine) throws SQLException {
        QualifiedName name = reading.name(row);
        Key key = Key.of(routine.named(name));
        reading.at(Oid.of(Oid.Table.PG_PROC, row.longNumber("oid")), key);
        reading.found(key, new CreateRoutine(name, routine));
    }

    /** Bodies in standard SQL, by the oid of the routine; older versions than 14 have none. */
    private static Map<Long, SqlExpression> bodies(Reading reading) throws SQLException {
        Map<Long, SqlExpression> bodies = new HashMap<>();
        if (reading.server().isAtLeast(14)) {
            reading.query("""
                    select p.oid, pg_catalog.pg_get_function_sqlbody(p.oid) as body
                    from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
                    where p.prosqlbody is not null and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    order by p.oid
                    """, row -> bodies.put(row.longNumber("oid"), row.expression("body")));
        }
        return bodies;
    }

    private static Routine routine(
            Reading reading, CatalogRow row, RoutineArguments arguments, Map<Long, SqlExpression> bodies)
            throws SQLException {
        long oid = row.longNumber("oid");
        SqlExpression standard = bodies.get(oid);
        Routine.Body body = standard == null
                ? new Routine.Body.InLanguage(row.name("language"), row.text("text"))
                : new Routine.Body.Standard(standard);
        return row.letter("kind") == 'p'
                ? new Procedure(arguments.ofCall(oid), RoutineTraits.read(reading, row), body)
                : new Function(
                        result(row, arguments.ofRow(oid)),
                        arguments.ofCall(oid),
                        RoutineTraits.read(reading, row),
                        body);
    }

    private static Function.Result result(CatalogRow row, List<Argument> columns) throws SQLException {
        if (!columns.isEmpty()) {
            return new Function.Result.Table(columns);
        }
        return row.isTrue("is_set")
                ? new Function.Result.SetOf(row.type("result"))
                : new Function.Result.One(row.type("result"));
    }
}
