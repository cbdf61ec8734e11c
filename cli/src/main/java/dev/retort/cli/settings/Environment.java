package dev.retort.cli.settings;

import dev.retort.connection.SessionSettings;
import dev.retort.patience.Patience;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A named target of {@code retort.toml}, as it is written there.
 *
 * @param url may hold <code>${NAME}</code>, which is replaced when the environment is used and not before
 * @param where the file and line of the URL, for messages
 * @param reach to the end of a transaction where a pooler may stand in between
 * @param serverVersion what {@code --sql} writes for; a run asks the server
 * @param rules for the runs on it
 */
public record Environment(
        String name,
        String url,
        String where,
        Optional<String> passwordFile,
        List<Identifier> searchPath,
        Optional<Duration> lockTimeout,
        Patience patience,
        SessionSettings.Reach reach,
        Optional<PostgresVersion> serverVersion,
        RunRules rules) {

    public Environment {
        searchPath = List.copyOf(searchPath);
    }

    /** Another database; the password of this one is not for it. */
    public Environment withUrl(String other, String place) {
        return new Environment(
                name, other, place, Optional.empty(), searchPath, lockTimeout, patience, reach, serverVersion, rules);
    }

    /** With a pooler in between, perhaps. */
    public Environment withPooler() {
        return new Environment(
                name,
                url,
                where,
                passwordFile,
                searchPath,
                lockTimeout,
                patience,
                SessionSettings.Reach.TRANSACTION,
                serverVersion,
                rules);
    }
}
