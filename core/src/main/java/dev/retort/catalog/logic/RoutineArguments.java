package dev.retort.catalog.logic;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.Argument;
import dev.retort.logic.Argument.Mode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of all routines.
 *
 * @param ofCalls by the oid of the routine, in their order; routines without any are not in it
 * @param ofRows the columns of functions that return a table
 */
record RoutineArguments(Map<Long, List<Argument>> ofCalls, Map<Long, List<Argument>> ofRows) {

    RoutineArguments {
        ofCalls = copy(ofCalls);
        ofRows = copy(ofRows);
    }

    private static Map<Long, List<Argument>> copy(Map<Long, List<Argument>> arguments) {
        Map<Long, List<Argument>> copy = new HashMap<>();
        arguments.forEach((routine, list) -> copy.put(routine, List.copyOf(list)));
        return Map.copyOf(copy);
    }

    /** Each on its own row, as names and defaults can be any text (manual, pg_proc: proargtypes, proallargtypes). */
    static RoutineArguments read(Reading reading) throws SQLException {
        Map<Long, List<Argument>> ofCalls = new HashMap<>();
        Map<Long, List<Argument>> ofRows = new HashMap<>();
        reading.query("""
                select p.oid, coalesce(p.proargmodes[a.place], 'i') as mode, nullif(p.proargnames[a.place], '') as name,
                    pg_catalog.format_type(a.type, null) as type,
                    pg_catalog.pg_get_function_arg_default(p.oid, a.place::integer) as value
                from pg_catalog.pg_proc p
                    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
                    cross join lateral pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[]))
                        with ordinality a (type, place)
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                order by p.oid, a.place
                """, row -> add(row, row.letter("mode") == 't' ? ofRows : ofCalls));
        return new RoutineArguments(ofCalls, ofRows);
    }

    List<Argument> ofCall(long routine) {
        return ofCalls.getOrDefault(routine, List.of());
    }

    List<Argument> ofRow(long routine) {
        return ofRows.getOrDefault(routine, List.of());
    }

    private static void add(CatalogRow row, Map<Long, List<Argument>> arguments) throws SQLException {
        char mode = row.letter("mode");
        arguments
                .computeIfAbsent(row.longNumber("oid"), none -> new ArrayList<>())
                .add(new Argument(
                        switch (mode) {
                            case 'i', 't' -> Mode.IN;
                            case 'o' -> Mode.OUT;
                            case 'b' -> Mode.INOUT;
                            case 'v' -> Mode.VARIADIC;
                            default -> throw new SQLException("an argument has the unknown mode " + mode);
                        },
                        row.optionalName("name"),
                        row.type("type"),
                        mode == 't' ? null : row.optionalExpression("value")));
    }
}
