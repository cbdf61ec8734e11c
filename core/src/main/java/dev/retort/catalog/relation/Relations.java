package dev.retort.catalog.relation;

import dev.retort.catalog.query.Reading;
import java.sql.SQLException;

/** All that this package reads, each family with queries of its own. */
public final class Relations {

    private Relations() {}

    public static void read(Reading reading) throws SQLException {
        Schemas.read(reading);
        EnumTypes.read(reading);
        CompositeTypes.read(reading);
        RangeTypes.read(reading);
        Domains.read(reading);
        Sequences.read(reading);
        Tables.read(reading);
        NotNulls notNulls = NotNulls.read(reading);
        Columns.read(reading, notNulls);
        InheritedColumns.read(reading, notNulls);
        notNulls.found();
        Checks.read(reading);
        KeyConstraints.read(reading, notNulls);
        ForeignKeys.read(reading);
        Copies.read(reading);
        Indexes.read(reading);
        IndexStatistics.read(reading);
        ReplicaIdentities.read(reading);
    }
}
