package dev.retort.connection;

import java.sql.SQLException;
import java.util.Optional;

/** That the server ended a session because of a limit that somebody has set, which its own message does not name. */
public final class EndedSession {

    private EndedSession() {}

    /**
     * SQLSTATEs: manual, appendix A; the settings: 19.11.1.
     *
     * @return which limit, and what to do; empty for everything else
     */
    public static Optional<String> hint(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "25P03" ->
                Optional.of(
                        "idle_in_transaction_session_timeout of the role, the database or the server ends sessions that send"
                                + " nothing for so long. Give the role more: ALTER ROLE … SET idle_in_transaction_session_timeout TO '10min';"
                                + " or let the migration do less between two statements");
            case "25P04" ->
                Optional.of(
                        "transaction_timeout of the role, the database or the server ends transactions that take so long."
                                + " Give the role more: ALTER ROLE … SET transaction_timeout TO '1h'; or cut the revision into several, or update"
                                + " in batches");
            default -> Optional.empty();
        };
    }
}
