package dev.retort.catalog.access;

import dev.retort.catalog.query.Reading;
import java.sql.SQLException;

/** All that this package reads; what it is about has to be read before. */
public final class Access {

    private Access() {}

    /** Default rights are to be the last to be made, as they are for what is made behind them. */
    public static void read(Reading reading) throws SQLException {
        Owners.read(reading);
        Comments.read(reading);
        ObjectRights.read(reading);
        DefaultRights.read(reading);
    }
}
