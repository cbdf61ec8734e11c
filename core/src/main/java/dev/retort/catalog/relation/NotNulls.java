package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.ChosenName;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.schema.Constraint.NotNull;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.ConstraintRule.Inheritance;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The constraints that keep nulls away, which PostgreSQL has since 18, as far as they are more than a column that is not null: with
 * a name that somebody chose, not for children, or not valid.
 *
 * @param constraints by the address of the column
 */
record NotNulls(Reading reading, Map<Oid, AddConstraint> constraints) {

    NotNulls {
        constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
    }

    /** An identity cannot be without one, so that its name cannot be said. */
    static NotNulls read(Reading reading) throws SQLException {
        Map<Oid, AddConstraint> constraints = new LinkedHashMap<>();
        if (reading.server().isAtLeast(18)) {
            reading.query("""
                    select o.oid, c.oid as table_oid, a.attnum as number, n.nspname as schema, c.relname as name,
                        o.conname as constraint, a.attname as column, o.connoinherit as alone,
                        o.convalidated as valid, o.conislocal as local, a.attidentity <> '' as identity
                    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        join pg_catalog.pg_constraint o on o.conrelid = c.oid and o.contype = 'n'
                        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = o.conkey[1]
                    where c.relkind in ('r', 'p') and""" + Ours.RELATION + """
                    order by n.nspname collate "C", c.relname collate "C", o.conname collate "C"
                    """, row -> {
                Oid column = Oid.column(row.longNumber("table_oid"), row.number("number"));
                Oid address = Oid.of(Oid.Table.PG_CONSTRAINT, row.longNumber("oid"));
                if (row.isTrue("local") && !row.isTrue("identity") && isMore(row)) {
                    AddConstraint add = new AddConstraint(reading.name(row), constraint(row));
                    constraints.put(column, add);
                    reading.at(address, key(add));
                } else {
                    reading.copy(address, column);
                }
            });
        }
        return new NotNulls(reading, constraints);
    }

    private static boolean isMore(CatalogRow row) throws SQLException {
        return row.isTrue("alone")
                || !row.isTrue("valid")
                || !ChosenName.isOfNotNull(row.name("constraint"), row.name("name"), row.name("column"));
    }

    private static NotNull constraint(CatalogRow row) throws SQLException {
        return new NotNull(
                row.name("constraint"),
                row.name("column"),
                row.isTrue("alone") ? Inheritance.NO_INHERIT : Inheritance.INHERIT,
                row.isTrue("valid") ? Enforcement.ENFORCED : Enforcement.NOT_VALID);
    }

    private static Key key(AddConstraint add) {
        Identifier name = Optional.ofNullable(add.constraint().name()).orElseThrow();
        return Key.of(new PartName(PartKind.CONSTRAINT, add.table(), name));
    }

    /** Whether it is such a constraint that makes the column at this address not null. */
    boolean contains(Oid column) {
        return constraints.containsKey(column);
    }

    /** The constraint of a column, which a primary key needs: without it, the key would make one of another name. */
    Optional<Key> of(Oid column) {
        return Optional.ofNullable(constraints.get(column)).map(NotNulls::key);
    }

    void found() {
        constraints.values().forEach(add -> {
            QualifiedName table = add.table();
            reading.found(key(add), add, Key.of(new TableName(table)));
        });
    }
}
