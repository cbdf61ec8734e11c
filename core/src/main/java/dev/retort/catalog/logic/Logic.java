package dev.retort.catalog.logic;

import dev.retort.catalog.query.Reading;
import java.sql.SQLException;

/** All that this package reads, each family with queries of its own. */
public final class Logic {

    private Logic() {}

    /** Routines stand before what calls them, as the text of a view does not always tell {@code pg_depend}. */
    public static void read(Reading reading) throws SQLException {
        RoutineArguments arguments = RoutineArguments.read(reading);
        Routines.read(reading, arguments);
        Aggregates.read(reading, arguments);
        Views.read(reading);
        StatisticsObjects.read(reading);
        Rules.read(reading);
        Triggers.read(reading);
        Policies.read(reading);
        Publications.read(reading);
    }

    /** Event triggers, which are to be made last, as they fire at what is made behind them. */
    public static void readEventTriggers(Reading reading) throws SQLException {
        EventTriggers.read(reading);
    }
}
