package dev.retort.backup;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.past.VersionTable;
import dev.retort.plan.Tracking;
import dev.retort.revision.RevisionId;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes a database of a dump, beside the one that there is, and puts it in its place.
 *
 * @param program {@code pg_dump}, whose {@code pg_restore} is used
 * @param target the database that gets another content
 * @param maintenance another database of its server, as the same user
 */
public record Restore(String program, Database target, Database maintenance, Clock clock) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    /** The longer of what is put behind the name has them. */
    private static final int MOST_BYTES_BEHIND = "_restore_yyyyMMddHHmmss".length();

    /** What to do with other sessions in the database. */
    public enum Others {
        REFUSE,
        TERMINATE
    }

    /** What became of it. */
    public sealed interface Result permits Swapped, Apart {}

    /**
     * The dump is where the database was.
     *
     * @param name of both
     * @param before the name of the old one now
     * @param toBeOpened what lets people connect to the old one again; empty when they can
     */
    public record Swapped(String name, String before, Optional<SqlText> toBeOpened) implements Result {}

    /**
     * The dump is restored, and the database is where it was.
     *
     * @param made the name of the restored one
     * @param problem why the two were not swapped
     * @param remedy what would put the one in the place of the other
     */
    public record Apart(String made, String problem, List<SqlText> remedy) implements Result {
        public Apart {
            remedy = List.copyOf(remedy);
        }
    }

    /**
     * @param heads that the restored database must have; empty when nobody knows
     * @throws BackupException when the dump cannot be restored, or has other heads; then nothing remains. Also when others are
     *     connected and are to be left alone; then nothing was begun
     * @throws ConnectionException when the server refuses something; then nothing remains either
     */
    public Result run(Path file, Optional<List<String>> heads, Tracking tracking, Others others) {
        PostgresProgram restore = PostgresProgram.restoreBeside(program);
        String name = target.url().database();
        String prefix = Identifier.cut(name, Identifier.MAX_BYTES - MOST_BYTES_BEHIND);
        String stamp = STAMP.format(clock.instant());
        NewDatabase made = new NewDatabase(prefix + "_restore_" + stamp, name);
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            restore.checkNotOlder(Database.version(connection).major());
            if (others == Others.REFUSE) {
                new OtherSessions(name).refuse(statement);
            }
            made.create(statement);
            try {
                made.takeProperties(statement);
                fill(made, restore, file);
                checkHeads(made, heads, tracking);
            } catch (BackupException | ConnectionException | SQLException e) {
                drop(made, statement, e);
                throw e;
            }
            return new Swap(
                            maintenance,
                            Identifier.of(name),
                            Identifier.of(made.name()),
                            Identifier.of(prefix + "_before_" + stamp))
                    .run(connection, others);
        } catch (SQLException e) {
            throw ConnectionException.refused(target.url(), e);
        }
    }

    private static void drop(NewDatabase made, Statement statement, Exception why) {
        try {
            made.drop(statement);
        } catch (SQLException e) {
            throw new BackupException(
                    why.getMessage() + "\nDatabase " + made.name() + " stays behind: it cannot be dropped: "
                            + e.getMessage(),
                    why);
        }
    }

    private void fill(NewDatabase made, PostgresProgram restore, Path file) {
        restore.run(
                target.url().withDatabase(made.name()),
                "--exit-on-error",
                "--no-password",
                "--dbname=" + made.name(),
                file.toString());
    }

    private void checkHeads(NewDatabase made, Optional<List<String>> heads, Tracking tracking) {
        Database restored = target.withDatabase(made.name());
        try (Connection connection = restored.connect()) {
            List<String> there = VersionTable.read(connection, tracking).orElseGet(TreeSet::new).stream()
                    .map(RevisionId::value)
                    .toList();
            if (heads.isPresent() && !heads.get().equals(there)) {
                throw new BackupException("the restored database is at " + String.join(", ", there)
                        + ", and its manifest says " + String.join(", ", heads.get()) + "; it was dropped again");
            }
        } catch (SQLException e) {
            throw ConnectionException.refused(restored.url(), e);
        }
    }
}
