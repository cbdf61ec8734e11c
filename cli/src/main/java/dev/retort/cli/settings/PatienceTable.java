package dev.retort.cli.settings;

import dev.retort.cli.terminal.Durations;
import dev.retort.patience.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The keys of an environment that say how long a run waits for others. */
record PatienceTable(TomlReader table) {

    static final List<String> KEYS = List.of("lock_timeout", "statement_timeout", "retry_for", "retries");

    Patience read() {
        Patience patience = Patience.standard();
        patience = time("statement_timeout").map(patience::withStatementTimeout).orElse(patience);
        patience = time("retry_for").map(patience::withRetryFor).orElse(patience);
        return table.whole("retries")
                .map(number -> table.checked("retries", () -> notNegative(number)))
                .map(patience::withRetries)
                .orElse(patience);
    }

    Optional<Duration> time(String key) {
        return table.string(key).map(text -> table.checked(key, () -> Durations.parse(text)));
    }

    private static int notNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException(number + " is less than none; expected 0 or more");
        }
        return number;
    }
}
