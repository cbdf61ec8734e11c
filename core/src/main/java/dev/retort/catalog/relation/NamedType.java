package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.TypeDefinition;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;

/** A type and the type of its arrays. */
record NamedType(QualifiedName name, Oid itself, Oid array) {

    /** Of the columns {@code oid}, {@code array_type}, {@code schema} and {@code name}. */
    static NamedType of(Reading reading, CatalogRow row) throws SQLException {
        return new NamedType(
                reading.name(row),
                Oid.of(Oid.Table.PG_TYPE, row.longNumber("oid")),
                Oid.of(Oid.Table.PG_TYPE, row.longNumber("array_type")));
    }

    Key key() {
        return Key.of(new TypeName(name));
    }

    void found(Reading reading, TypeDefinition definition) {
        reading.at(itself, key());
        reading.at(array, key());
        reading.found(key(), new CreateType(name, definition));
    }
}
