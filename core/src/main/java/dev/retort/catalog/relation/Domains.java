package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.Domain;
import dev.retort.definition.Domain.Check;
import dev.retort.definition.Domain.Validity;
import dev.retort.operation.DomainOperation.AddDomainConstraint;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Domains with their checks. */
final class Domains {

    private Domains() {}

    static void read(Reading reading) throws SQLException {
        Map<Long, List<Check>> checks = new HashMap<>();
        Map<Long, List<Oid>> addresses = new HashMap<>();
        reading.query("""
                select o.oid, o.contypid as type, o.contype as kind, o.conname as name, o.convalidated as valid,
                    pg_catalog.pg_get_expr(o.conbin, 0) as condition
                from pg_catalog.pg_constraint o
                where o.contypid <> 0
                order by o.conname collate "C"
                """, row -> {
            long type = row.longNumber("type");
            addresses
                    .computeIfAbsent(type, none -> new ArrayList<>())
                    .add(Oid.of(Oid.Table.PG_CONSTRAINT, row.longNumber("oid")));
            if (row.letter("kind") == 'c') {
                checks.computeIfAbsent(type, none -> new ArrayList<>()).add(check(row));
            }
        });
        reading.query("""
                select t.oid, t.typarray as array_type, n.nspname as schema, t.typname as name,
                    pg_catalog.format_type(t.typbasetype, t.typtypmod) as type,
                    case when not pg_catalog.pg_collation_is_visible(l.oid) then ln.nspname end as collation_schema,
                    l.collname as collation,
                    pg_catalog.pg_get_expr(t.typdefaultbin, 0) as value, t.typnotnull as not_null
                from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                    join pg_catalog.pg_type b on b.oid = t.typbasetype
                    left join pg_catalog.pg_collation l on l.oid = t.typcollation and l.oid <> b.typcollation
                    left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
                where t.typtype = 'd' and""" + Ours.TYPE + """
                order by n.nspname collate "C", t.typname collate "C"
                """, row -> {
            long oid = row.longNumber("oid");
            Key key = found(reading, row, checks.getOrDefault(oid, List.of()));
            reading.at(Oid.of(Oid.Table.PG_TYPE, oid), key);
            reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("array_type")), key);
            addresses.getOrDefault(oid, List.of()).forEach(address -> reading.at(address, key));
        });
    }

    private static Check check(CatalogRow row) throws SQLException {
        return new Check(
                row.name("name"),
                row.condition("condition"),
                row.isTrue("valid") ? Validity.VALID : Validity.NOT_VALID);
    }

    /** A new domain has no check that is not valid; such a one is added. */
    private static Key found(Reading reading, CatalogRow row, List<Check> checks) throws SQLException {
        QualifiedName name = reading.name(row);
        Domain domain = new Domain(
                row.type("type"),
                row.optionalName("collation_schema", "collation"),
                row.optionalExpression("value"),
                !row.isTrue("not_null"),
                checks.stream()
                        .filter(check -> check.validity() == Validity.VALID)
                        .toList());
        List<Operation> made = new ArrayList<>();
        made.add(new CreateDomain(name, domain));
        checks.stream()
                .filter(check -> check.validity() == Validity.NOT_VALID)
                .forEach(check -> made.add(new AddDomainConstraint(name, check)));
        Key key = Key.of(new DomainName(name));
        reading.found(key, made);
        return key;
    }
}
