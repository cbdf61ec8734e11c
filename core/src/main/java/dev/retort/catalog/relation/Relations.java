package dev.retort.catalog.relation;

import dev.retort.catalog.query.Reading;
import java.sql.SQLException;

/** All that this package reads, each family with queries of its own. */
public final class Relations {

    private Relations() {}

    public static void read(Reading reading) throws SQLException {
        Schemas.read(reading);
        Tables.read(reading);
    }
}
