package dev.retort.cli.process;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that migrations can do to a database, as lines of text: its objects, without Retort's own, and the rows of its tables.
 * Positions of sequences are left out, as no rollback brings them back (manual, 9.17).
 */
record DatabaseState(List<String> lines) {

    private static final String OWN = "nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'retort')";

    private static final List<String> OBJECTS = List.of(
            "SELECT 'schema ' || nspname FROM pg_namespace WHERE " + OWN,
            """
            SELECT concat_ws(' ', 'relation', nspname, relname, relkind, relrowsecurity, obj_description(c.oid, 'pg_class'))
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind <> 't' AND\s""" + OWN,
            """
            SELECT concat_ws(' ', 'column', nspname, relname, lpad(attnum::text, 4, '0'), attname,
                format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, pg_get_expr(adbin, adrelid),
                col_description(c.oid, attnum))
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid
                LEFT JOIN pg_attrdef d ON adrelid = c.oid AND adnum = attnum
            WHERE relkind IN ('r', 'v', 'm', 'p') AND attnum > 0 AND NOT attisdropped AND\s""" + OWN,
            """
            SELECT concat_ws(' ', 'constraint', nspname, conrelid::regclass, conname, convalidated, pg_get_constraintdef(c.oid))
            FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE\s""" + OWN,
            """
            SELECT concat_ws(' ', 'index', indisvalid, pg_get_indexdef(indexrelid))
            FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE\s""" + OWN,
            """
            SELECT concat_ws(' ', 'view', nspname, relname, pg_get_viewdef(c.oid))
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('v', 'm') AND\s""" + OWN,
            """
            SELECT 'routine ' || pg_get_functiondef(p.oid)
            FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE prokind IN ('f', 'p') AND\s""" + OWN,
            "SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
            """
            SELECT concat_ws(' ', 'enum', nspname, typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
            FROM pg_enum JOIN pg_type t ON t.oid = enumtypid JOIN pg_namespace n ON n.oid = typnamespace
            GROUP BY nspname, typname""");

    DatabaseState {
        lines = List.copyOf(lines);
    }

    static DatabaseState of(TestDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : OBJECTS) {
            database.rows(query).stream().sorted().forEach(lines::add);
        }
        String tables = """
                SELECT format('%I.%I', nspname, relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND\s""" + OWN + " ORDER BY 1";
        for (String table : database.rows(tables)) {
            database.rows("SELECT '" + table + " ' || to_jsonb(t)::text FROM " + table + " t").stream()
                    .sorted()
                    .forEach(lines::add);
        }
        return new DatabaseState(lines);
    }

    /** Lines that this one has more of, with a plus, and lines that the other has more of; none when they are the same. */
    List<String> difference(DatabaseState other) {
        List<String> difference = new ArrayList<>();
        without(lines, other.lines).forEach(line -> difference.add("+ " + line));
        without(other.lines, lines).forEach(line -> difference.add("- " + line));
        return difference;
    }

    private static List<String> without(List<String> these, List<String> those) {
        List<String> rest = new ArrayList<>(these);
        those.forEach(rest::remove);
        return rest;
    }
}
