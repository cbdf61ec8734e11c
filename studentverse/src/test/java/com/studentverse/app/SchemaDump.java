package com.studentverse.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that migrations made in a database, one line for each thing, in an order that is always the same. */
final class SchemaDump {

    private static final String QUERY = """
            with app as (
                select oid, nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'retort')
            ), line (kind, place, position, text) as (
                select 'relation', nspname || '.' || relname, 0,
                    format('kind %s, row security %s', relkind, relrowsecurity)
                from pg_class join app on app.oid = relnamespace
                where relkind <> 'i'
                union all
                select 'column', attrelid::regclass::text, attnum,
                    format('%s %s, not null %s, default %s, comment %s', attname, format_type(atttypid, atttypmod),
                        attnotnull, coalesce(pg_get_expr(adbin, adrelid), 'none'),
                        coalesce(col_description(attrelid, attnum), 'none'))
                from pg_attribute join pg_class c on c.oid = attrelid join app on app.oid = relnamespace
                    left join pg_attrdef on (adrelid, adnum) = (attrelid, attnum)
                where attnum > 0 and not attisdropped and relkind <> 'i'
                union all
                select 'constraint', conrelid::regclass::text, 0, conname || ' ' || pg_get_constraintdef(c.oid)
                from pg_constraint c join app on app.oid = connamespace
                union all
                select 'index', indrelid::regclass::text, 0, pg_get_indexdef(indexrelid)
                from pg_index join pg_class c on c.oid = indexrelid join app on app.oid = relnamespace
                union all
                select 'trigger', tgrelid::regclass::text, 0, pg_get_triggerdef(t.oid)
                from pg_trigger t join pg_class c on c.oid = tgrelid join app on app.oid = relnamespace
                where not tgisinternal
                union all
                select 'function', p.oid::regprocedure::text, 0, pg_get_functiondef(p.oid)
                from pg_proc p join app on app.oid = pronamespace
                where prokind in ('f', 'p')
                union all
                select 'type', nspname || '.' || typname, 0, typtype::text
                from pg_type join app on app.oid = typnamespace
            )
            select concat_ws(' ', kind, place, text) from line order by kind, place, position, text
            """;

    private SchemaDump() {}

    static List<String> of(StudentVerseDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
