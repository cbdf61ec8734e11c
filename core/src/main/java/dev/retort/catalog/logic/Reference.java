package dev.retort.catalog.logic;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Reading;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Functions as others name them. */
final class Reference {

    private static final Identifier SYSTEM = Identifier.of("pg_catalog");

    private Reference() {}

    /** Without the schema of PostgreSQL's own ones, which is looked through before all others (manual, 5.10.5). */
    static QualifiedName name(Reading reading, CatalogRow row, String schema, String name) throws SQLException {
        Identifier place = row.name(schema);
        return place.equals(SYSTEM) ? new QualifiedName(null, row.name(name)) : reading.name(place, row.name(name));
    }

    /** Null where there is none. */
    static @Nullable QualifiedName optionalName(Reading reading, CatalogRow row, String schema, String name)
            throws SQLException {
        return row.optionalText(name) == null ? null : name(reading, row, schema, name);
    }
}
