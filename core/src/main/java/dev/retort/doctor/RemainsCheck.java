package dev.retort.doctor;

import dev.retort.connection.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What concurrent statements leave that were cut off: they cost writes and room, and serve nobody. */
record RemainsCheck(Connection connection) {

    /** One of a partitioned table is invalid until all partitions have theirs (manual, CREATE INDEX). */
    private static final String INVALID = """
            SELECT pg_catalog.format('the index %s on %s is invalid', i.indexrelid::regclass, i.indrelid::regclass)
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relkind = 'i' ORDER BY i.indexrelid""";

    private static final String PENDING = """
            SELECT pg_catalog.format('the partition %s is on its way out of %s', inhrelid::regclass, inhparent::regclass)
            FROM pg_catalog.pg_inherits WHERE inhdetachpending ORDER BY inhrelid""";

    /** The column is that of DETACH PARTITION CONCURRENTLY (release notes of 14). */
    private static final int DETACHES_CONCURRENTLY = 14;

    List<Symptom> symptoms() throws SQLException {
        List<Symptom> symptoms = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String index : ServerCheck.texts(statement, INVALID)) {
                symptoms.add(
                        Symptom.warning(
                                index,
                                "A run that was building it goes on with it; otherwise DROP INDEX CONCURRENTLY, and build it again."));
            }
            if (Database.version(connection).isAtLeast(DETACHES_CONCURRENTLY)) {
                for (String partition : ServerCheck.texts(statement, PENDING)) {
                    symptoms.add(Symptom.warning(
                            partition,
                            "A run that was doing it goes on with it; otherwise DETACH PARTITION … FINALIZE."));
                }
            }
        }
        return symptoms;
    }
}
