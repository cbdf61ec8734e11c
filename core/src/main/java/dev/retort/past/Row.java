package dev.retort.past;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing of the past.
 *
 * @param action {@code upgrade}, {@code downgrade}, {@code stamp} or {@code accept}
 * @param heads the version table after it
 * @param client who ran it, from where; null when an offline script did
 * @param checksum of the file; null for a stamp
 * @param sql what ran, without secrets; empty for what failed
 * @param outcome {@code done}; {@code failed}, {@code stopped} for a run that was told to, {@code unknown} for a connection that broke
 *     during COMMIT
 * @param problem what the failure said; null for what is done
 * @param undo what takes it back; null for all but upgrades, and for those that an older Retort ran
 */
public record Row(
        long id,
        String revision,
        String action,
        String message,
        List<String> heads,
        String databaseUser,
        @Nullable String client,
        Instant startedAt,
        Duration duration,
        @Nullable String checksum,
        String sql,
        String tool,
        String outcome,
        @Nullable String problem,
        @Nullable Undo undo) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    public Row {
        heads = List.copyOf(heads);
    }

    /**
     * What takes a revision back without its file.
     *
     * @param down the revisions that it follows
     * @param needs the ids and labels that it depends on
     * @param statements of its downgrade
     * @param problem why they cannot be run; null when they can
     */
    public record Undo(
            List<String> down,
            List<String> needs,
            List<String> statements,
            @Nullable String problem) {

        public Undo {
            down = List.copyOf(down);
            needs = List.copyOf(needs);
            statements = List.copyOf(statements);
        }
    }

    /** {@code alice@laptop as postgres}. */
    public String who() {
        return client == null ? databaseUser : client + " as " + databaseUser;
    }

    /** {@code 2026-11-22 10:38:31Z}, by the server's clock. */
    public String when() {
        return TIME.format(startedAt);
    }
}
