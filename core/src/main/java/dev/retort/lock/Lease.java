package dev.retort.lock;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.util.UUID;

/**
 * That the records of a database are one run's, in a row beside them: its owner and a number that only grows. Who has an older
 * number, because it was stopped while another run took the row over, commits nothing any more.
 *
 * @param owner made up for one run
 * @param token one more than that of the run before
 */
public record Lease(Tracking tracking, UUID owner, long token) {

    /**
     * Fails unless the lease is still this one, and keeps others from taking it over until the transaction ends; its heartbeat
     * goes on meanwhile, as that changes no key (manual, 13.3.2).
     */
    public SqlText fence() {
        SqlText body = sql("""

                BEGIN
                    PERFORM FROM {} WHERE {} FOR KEY SHARE;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'another run has taken over since; this one does nothing more'
                            USING ERRCODE = 'object_not_in_prerequisite_state';
                    END IF;
                END
                """, tracking.leaseTable(), itself());
        return sql("DO {}", Literal.dollarQuoted(body.sql()));
    }

    /** Says that the run lives; returns a row with the session's process where the lease is still this one. */
    SqlText beat() {
        return sql(
                "UPDATE {} SET heartbeat = pg_catalog.clock_timestamp() WHERE {} RETURNING pg_catalog.pg_backend_pid()",
                tracking.leaseTable(),
                itself());
    }

    SqlText release() {
        return sql("UPDATE {} SET owner = NULL WHERE {}", tracking.leaseTable(), itself());
    }

    private SqlText itself() {
        return sql(
                "version_table = {} AND owner = {} AND token = {}",
                Literal.text(tracking.versionTable().sql()),
                Literal.text(owner.toString()),
                Literal.of(token));
    }
}
