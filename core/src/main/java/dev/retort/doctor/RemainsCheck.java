package dev.retort.doctor;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;

/** What concurrent statements leave that were cut off: they cost writes and room, and serve nobody. */
final class RemainsCheck {

    /** One of a partitioned table is invalid until all partitions have theirs (manual, CREATE INDEX). */
    private static final String INVALID = """
            SELECT pg_catalog.format('the index %s on %s is invalid', i.indexrelid::regclass, i.indrelid::regclass)
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relkind = 'i'""";

    private static final String PENDING = """
            SELECT pg_catalog.format('the partition %s is on its way out of %s', inhrelid::regclass, inhparent::regclass)
            FROM pg_catalog.pg_inherits WHERE inhdetachpending""";

    /** The column is that of DETACH PARTITION CONCURRENTLY (release notes of 14). */
    private static final int DETACHES_CONCURRENTLY = 14;

    private RemainsCheck() {}

    static List<Question> questions(PostgresVersion server) {
        List<Question> questions = new ArrayList<>();
        questions.add(Question.warning(
                sql(INVALID),
                "A run that was building it goes on with it; otherwise DROP INDEX CONCURRENTLY, and build it again."));
        if (server.isAtLeast(DETACHES_CONCURRENTLY)) {
            questions.add(Question.warning(
                    sql(PENDING), "A run that was doing it goes on with it; otherwise DETACH PARTITION … FINALIZE."));
        }
        return questions;
    }
}
