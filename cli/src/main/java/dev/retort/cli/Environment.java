package dev.retort.cli;

import dev.retort.sql.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A named target of {@code retort.toml}, as it is written there.
 *
 * @param url may hold <code>${NAME}</code>, which is replaced when the environment is used and not before
 * @param where the file and line of the URL, for messages
 */
record Environment(
        String name,
        String url,
        String where,
        Optional<String> passwordFile,
        List<Identifier> searchPath,
        Optional<Duration> lockTimeout) {

    Environment {
        searchPath = List.copyOf(searchPath);
    }

    Environment withUrl(String other, String place) {
        return new Environment(name, other, place, passwordFile, searchPath, lockTimeout);
    }
}
