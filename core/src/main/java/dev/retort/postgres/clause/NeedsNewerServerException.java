package dev.retort.postgres.clause;

import dev.retort.sql.PostgresVersion;

/** An operation that the server's version does not know. */
public final class NeedsNewerServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NeedsNewerServerException(String message) {
        super(message);
    }

    /**
     * @param what as PostgreSQL writes it: {@code NULLS NOT DISTINCT}
     * @throws NeedsNewerServerException when the server is older than the version that brought it
     */
    public static void unless(PostgresVersion server, int since, String what) {
        if (!server.isAtLeast(since)) {
            throw new NeedsNewerServerException(
                    what + " needs PostgreSQL " + since + " or newer; the server is " + server);
        }
    }
}
