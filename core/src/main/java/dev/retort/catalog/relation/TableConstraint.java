package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintRule.Deferral;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;

/** What constraints of all kinds have in common. */
record TableConstraint(QualifiedName table, Key key, Oid address) {

    /** Of the columns {@code oid}, {@code schema}, {@code name} for the table, and {@code constraint}. */
    static TableConstraint of(Reading reading, CatalogRow row) throws SQLException {
        QualifiedName table = reading.name(row);
        return new TableConstraint(
                table,
                Key.of(new PartName(PartKind.CONSTRAINT, table, row.name("constraint"))),
                Oid.of(Oid.Table.PG_CONSTRAINT, row.longNumber("oid")));
    }

    void found(Reading reading, Constraint constraint) {
        reading.at(address, key);
        reading.found(key, new AddConstraint(table, constraint), Key.of(new TableName(table)));
    }

    /** Of the columns {@code enforced} and {@code valid}. */
    static Enforcement enforcement(CatalogRow row) throws SQLException {
        if (!row.isTrue("enforced")) {
            return Enforcement.NOT_ENFORCED;
        }
        return row.isTrue("valid") ? Enforcement.ENFORCED : Enforcement.NOT_VALID;
    }

    /** Of the columns {@code deferrable} and {@code deferred}. */
    static Deferral deferral(CatalogRow row) throws SQLException {
        if (!row.isTrue("deferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return row.isTrue("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }
}
