package dev.retort.logic;

/**
 * Whether a trigger, rule or event trigger fires, which depends on the session's {@code session_replication_role}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE, DISABLE/ENABLE TRIGGER</a>
 */
public enum Firing {
    /** In ordinary sessions, not in those that replay what another server did. A new one fires so. */
    ORIGIN,
    /** In sessions that replay what another server did, and in no others. */
    REPLICA,
    /** In all sessions. */
    ALWAYS,
    /** Never. */
    DISABLED
}
