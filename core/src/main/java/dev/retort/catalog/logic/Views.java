package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.MaterializedView;
import dev.retort.logic.MaterializedView.Filling;
import dev.retort.logic.View;
import dev.retort.logic.View.Option;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Views and materialized views. {@code pg_get_viewdef} names each column as the view does, so the query says it all; no view is
 * read with a list of columns.
 */
final class Views {

    private Views() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select c.oid, c.relkind as kind, c.reltype as type, t.typarray as array, r.oid as rule,
                    n.nspname as schema, c.relname as name, pg_catalog.pg_get_viewdef(c.oid) as query,
                    (select pg_catalog.array_agg(o.option_name || '=' || case o.option_name
                            when 'check_option' then pg_catalog.lower(o.option_value)
                            else o.option_value::pg_catalog.bool::pg_catalog.text end order by o.place)
                        from pg_catalog.pg_options_to_table(c.reloptions) with ordinality o (option_name, option_value, place)
                        where c.relkind = 'v') as options,
                    c.reloptions || array(select 'toast.' || o from pg_catalog.unnest(toast.reloptions) o) as parameters,
                    nullif(a.amname, 'heap') as method, s.spcname as tablespace, c.relispopulated as filled
                from pg_catalog.pg_class c
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_type t on t.oid = c.reltype
                    join pg_catalog.pg_rewrite r on r.ev_class = c.oid and r.rulename = '_RETURN'
                    left join pg_catalog.pg_class toast on toast.oid = c.reltoastrelid
                    left join pg_catalog.pg_am a on a.oid = c.relam
                    left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
                where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
                order by n.nspname collate "C", c.relname collate "C"
                """, row -> read(reading, row));
    }

    private static void read(Reading reading, CatalogRow row) throws SQLException {
        QualifiedName name = reading.name(row);
        boolean isView = row.letter("kind") == 'v';
        Key key = Key.of(isView ? new ViewName(name) : new MaterializedViewName(name));
        reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("oid")), key);
        reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("type")), key);
        reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("array")), key);
        reading.at(Oid.of(Oid.Table.PG_REWRITE, row.longNumber("rule")), key);
        reading.found(
                key,
                isView ? new CreateView(name, view(row)) : new CreateMaterializedView(name, materializedView(row)));
    }

    private static View view(CatalogRow row) throws SQLException {
        List<Option> options = new ArrayList<>();
        for (String option : row.texts("options")) {
            switch (option) {
                case "check_option=local" -> options.add(Option.CHECK_LOCAL);
                case "check_option=cascaded" -> options.add(Option.CHECK_CASCADED);
                case "security_barrier=true" -> options.add(Option.SECURITY_BARRIER);
                case "security_invoker=true" -> options.add(Option.SECURITY_INVOKER);
                default -> {
                    // One that says what PostgreSQL takes when nothing is said.
                }
            }
        }
        return new View(row.expression("query"), List.of(), options);
    }

    private static MaterializedView materializedView(CatalogRow row) throws SQLException {
        List<StorageParameter> parameters = new ArrayList<>();
        for (String parameter : row.texts("parameters")) {
            int place = parameter.indexOf('=');
            parameters.add(new StorageParameter(parameter.substring(0, place), parameter.substring(place + 1)));
        }
        return new MaterializedView(
                row.expression("query"),
                List.of(),
                row.optionalName("method"),
                parameters,
                row.optionalName("tablespace"),
                row.isTrue("filled") ? Filling.WITH_DATA : Filling.WITH_NO_DATA);
    }
}
