package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.Policy;
import dev.retort.operation.Operation;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity.RowSecurity;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Row level security: the policies, and whether tables follow them. */
final class Policies {

    private Policies() {}

    static void read(Reading reading) throws SQLException {
        readTables(reading);
        readPolicies(reading);
    }

    private static void readTables(Reading reading) throws SQLException {
        reading.query("""
                select c.oid, n.nspname as schema, c.relname as name, c.relrowsecurity as enabled,
                    c.relforcerowsecurity as forced
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where (c.relrowsecurity or c.relforcerowsecurity)
                    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
                order by n.nspname collate "C", c.relname collate "C"
                """, row -> {
            TableName table = new TableName(reading.name(row));
            List<Operation> operations = new ArrayList<>();
            if (row.isTrue("enabled")) {
                operations.add(new SetRowSecurity(table.name(), RowSecurity.ENABLE));
            }
            if (row.isTrue("forced")) {
                operations.add(new SetRowSecurity(table.name(), RowSecurity.FORCE));
            }
            reading.found(Key.of(table, Aspect.ROW_SECURITY), operations, Key.of(table));
        });
    }

    private static void readPolicies(Reading reading) throws SQLException {
        reading.query("""
                select p.oid, n.nspname as schema, c.relname as name, p.polname as policy, p.polcmd as command,
                    p.polpermissive as permissive, pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using,
                    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check,
                    (select pg_catalog.array_agg(r.rolname order by r.rolname collate "C") from pg_catalog.pg_roles r
                        where r.oid = any (p.polroles) and not 0 = any (p.polroles)) as roles
                from pg_catalog.pg_policy p
                    join pg_catalog.pg_class c on c.oid = p.polrelid
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e')
                order by n.nspname collate "C", c.relname collate "C", p.polname collate "C"
                """, row -> {
            QualifiedName table = reading.name(row);
            PartName name = new PartName(PartKind.POLICY, table, row.name("policy"));
            reading.at(Oid.of(Oid.Table.PG_POLICY, row.longNumber("oid")), Key.of(name));
            reading.found(Key.of(name), new CreatePolicy(table, name.name(), policy(row)));
        });
    }

    private static Policy policy(CatalogRow row) throws SQLException {
        return new Policy(
                row.isTrue("permissive") ? Policy.Mode.PERMISSIVE : Policy.Mode.RESTRICTIVE,
                command(row.letter("command")),
                row.names("roles"),
                row.optionalCondition("using"),
                row.optionalCondition("check"));
    }

    /** Manual, pg_policy: polcmd. */
    private static Policy.Command command(char letter) throws SQLException {
        return switch (letter) {
            case '*' -> Policy.Command.ALL;
            case 'r' -> Policy.Command.SELECT;
            case 'a' -> Policy.Command.INSERT;
            case 'w' -> Policy.Command.UPDATE;
            case 'd' -> Policy.Command.DELETE;
            default -> throw new SQLException("a policy is for the unknown command " + letter);
        };
    }
}
