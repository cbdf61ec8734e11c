package dev.retort.catalog.logic;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.logic.Firing;
import java.sql.SQLException;

/** When triggers and rules fire, as the system catalogs say it (manual, pg_trigger: tgenabled). */
final class Firings {

    private Firings() {}

    /** Of the column {@code firing}. */
    static Firing read(CatalogRow row) throws SQLException {
        return switch (row.letter("firing")) {
            case 'O' -> Firing.ORIGIN;
            case 'R' -> Firing.REPLICA;
            case 'A' -> Firing.ALWAYS;
            case 'D' -> Firing.DISABLED;
            default -> throw new SQLException("something fires in an unknown way: " + row.letter("firing"));
        };
    }
}
