package dev.retort.catalog.logic;

import dev.retort.catalog.query.Reading;
import java.sql.SQLException;

/** All that this package reads, each family with queries of its own. */
public final class Logic {

    private Logic() {}

    public static void read(Reading reading) throws SQLException {}
}
