package dev.retort.cases;

import static java.util.stream.Collectors.toCollection;

import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.ObjectOperation.SetSchema;
import dev.retort.operation.Operation;
import dev.retort.operation.ViewOperation.DropMaterializedView;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.InSchema;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The objects of a database by kind and name, without what comes along with another: columns, row types, indexes of constraints,
 * sequences of identity columns, constraints. A routine is without its arguments, as one type has several names.
 */
final class ObjectsOnTheServer {

    private static final Identifier PUBLIC = Identifier.of("public");

    private static final String QUERY = """
            with n as (select oid, nspname from pg_namespace
                where nspname !~ '^pg_' and nspname <> 'information_schema')
            select 'schema ' || nspname from n
            union all
            select case c.relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence '
                    when 'i' then 'index ' when 'I' then 'index ' when 'f' then 'foreign table ' else 'table ' end
                || nspname || '.' || c.relname
            from pg_class c join n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'S', 'i', 'I', 'f')
                and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                    and d.refobjid <> c.oid and (d.deptype in ('i', 'e') or (c.relkind in ('i', 'I') and d.refclassid = 'pg_constraint'::regclass)))
            union all
            select case t.typtype when 'd' then 'domain ' else 'type ' end || nspname || '.' || t.typname
            from pg_type t join n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
            where (t.typtype in ('e', 'd', 'r') or c.relkind = 'c') and not exists (select from pg_depend d
                where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
            union all
            select 'collation ' || nspname || '.' || c.collname from pg_collation c join n on n.oid = c.collnamespace
            union all
            select case p.prokind when 'p' then 'procedure ' when 'a' then 'aggregate ' else 'function ' end
                || nspname || '.' || p.proname
            from pg_proc p join n on n.oid = p.pronamespace
            where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                and d.deptype in ('i', 'e'))
            union all
            select 'statistics ' || nspname || '.' || s.stxname from pg_statistic_ext s join n on n.oid = s.stxnamespace
            union all
            select 'trigger ' || t.tgname || ' on ' || nspname || '.' || c.relname
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgparentid = 0
            union all
            select 'rule ' || r.rulename || ' on ' || nspname || '.' || c.relname
            from pg_rewrite r join pg_class c on c.oid = r.ev_class join n on n.oid = c.relnamespace
            where r.rulename <> '_RETURN'
            union all
            select 'policy ' || p.polname || ' on ' || nspname || '.' || c.relname
            from pg_policy p join pg_class c on c.oid = p.polrelid join n on n.oid = c.relnamespace
            union all select 'role ' || rolname from pg_roles where rolname !~ '^pg_'
            union all select 'extension ' || extname from pg_extension
            union all select 'publication ' || pubname from pg_publication
            union all select 'event trigger ' || evtname from pg_event_trigger
            """;

    private ObjectsOnTheServer() {}

    static SortedSet<String> of(Connection connection) throws SQLException {
        SortedSet<String> objects = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                objects.add(rows.getString(1));
            }
        }
        return objects;
    }

    /** What there should be afterwards, by what the operations say that they make and drop. */
    static SortedSet<String> expected(SortedSet<String> before, List<Operation> operations) {
        SortedSet<String> objects = new TreeSet<>(before);
        for (Operation operation : operations) {
            if (operation instanceof Rename rename && isSchema(rename.object())) {
                objects = moved(objects, rename);
                continue;
            }
            for (Touch touch : operation.touches().known()) {
                ObjectName object = touch.part().of();
                if (touch.part().aspect() == Part.Aspect.WHOLE && isCounted(object)) {
                    switch (touch.mode()) {
                        case CREATES -> objects.add(words(object));
                        case DROPS -> drop(objects, object);
                        case CHANGES, NEEDS -> {}
                    }
                }
            }
        }
        return objects;
    }

    /** With a table go its triggers, rules and policies; under another name they are there again. */
    private static void drop(SortedSet<String> objects, ObjectName object) {
        String words = words(object);
        objects.remove(words);
        if (object instanceof InSchema table) {
            String on = " on " + table.in(PUBLIC).toString().replaceFirst("^\\S+ ", "");
            objects.removeAll(
                    objects.stream().filter(other -> other.endsWith(on)).collect(toCollection(TreeSet::new)));
        }
    }

    /** With a table or a materialized view its indexes go or move, too, which nobody names. */
    static boolean takesOthersAlong(Operation operation) {
        return operation instanceof DropMaterializedView
                || (operation instanceof SetSchema move
                        && (move.object() instanceof TableName || move.object() instanceof MaterializedViewName));
    }

    private static boolean isSchema(ObjectName object) {
        return object instanceof GlobalName global && global.kind() == GlobalKind.SCHEMA;
    }

    /** What lives in a schema goes by its new name. */
    private static SortedSet<String> moved(SortedSet<String> objects, Rename schema) {
        String from = " " + schema.object().simpleName();
        String to = " " + schema.to();
        return objects.stream()
                .map(object -> object.equals("schema" + from) ? "schema" + to : object.replace(from + ".", to + "."))
                .collect(toCollection(TreeSet::new));
    }

    /** Databases are many on the server of the tests, and those of others. */
    private static boolean isCounted(ObjectName object) {
        if (object instanceof GlobalName global && global.kind() == GlobalKind.DATABASE) {
            return false;
        }
        return !(object instanceof PartName part)
                || switch (part.kind()) {
                    case TRIGGER, RULE, POLICY -> true;
                    case COLUMN,
                            VIEW_COLUMN,
                            MATERIALIZED_VIEW_COLUMN,
                            FOREIGN_TABLE_COLUMN,
                            CONSTRAINT,
                            ATTRIBUTE,
                            DOMAIN_CONSTRAINT -> false;
                };
    }

    private static String words(ObjectName object) {
        ObjectName placed = object.in(PUBLIC);
        return placed instanceof RoutineName routine
                ? new RoutineName(routine.kind(), routine.name(), List.of())
                        .toString()
                        .replace("()", "")
                : placed.toString();
    }
}
