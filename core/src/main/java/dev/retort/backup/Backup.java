package dev.retort.backup;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.past.VersionTable;
import dev.retort.plan.Tracking;
import dev.retort.revision.RevisionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes a dump of a whole database with {@code pg_dump}, and looks whether it can be read.
 *
 * @param environment what files are called by
 * @param program {@code pg_dump}, as a path or as a name on the PATH
 * @param folder where dumps go; made if it is missing
 * @param tool Retort and its version
 */
public record Backup(String environment, String program, Path folder, String tool) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A name of a file is not to become longer than file systems take. */
    private static final int MOST_HEADS = 3;

    /** A dump that can be read. */
    public record Made(Path file, Manifest manifest) {}

    private record Start(List<String> heads, String lsn, OffsetDateTime at, String server, int major) {
        private Start {
            heads = List.copyOf(heads);
        }
    }

    /**
     * @throws BackupException when there is no dump, or it cannot be read
     * @throws ConnectionException when the database cannot be reached
     */
    public Made make(Database database, Tracking tracking) {
        PostgresProgram dump = PostgresProgram.find(program);
        PostgresProgram restore = PostgresProgram.restoreBeside(program);
        Start start = start(database, tracking);
        dump.checkNotOlder(start.major());
        String name = environment.replaceAll("[^A-Za-z0-9_.-]", "_") + "-" + STAMP.format(start.at()) + "-"
                + heads(start.heads()) + ".dump";
        Path file = folder.resolve(name);
        Path part = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder, owned("rwx------"));
            Files.deleteIfExists(part);
            Files.createFile(part, owned("rw-------"));
            dump.run(database.url(), "--format=custom", "--no-password", "--file=" + part);
            restore.run(database.url(), "--list", "--file=" + nowhere(), part.toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Manifest manifest = new Manifest(
                    environment,
                    database.url().database(),
                    start.heads(),
                    start.lsn(),
                    start.at().toInstant(),
                    start.server(),
                    tool,
                    Files.size(file),
                    sha256(file));
            return new Made(file, manifest);
        } catch (IOException e) {
            throw new BackupException("the dump cannot be written to " + folder + ": " + e.getMessage(), e);
        } finally {
            deleteQuietly(part);
        }
    }

    private static String nowhere() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix") ? "/dev/null" : "NUL";
    }

    private static String heads(List<String> heads) {
        return heads.isEmpty()
                ? "base"
                : String.join("+", heads.subList(0, Math.min(MOST_HEADS, heads.size())))
                        + (heads.size() > MOST_HEADS ? "+" + (heads.size() - MOST_HEADS) + "more" : "");
    }

    /** Only their owner reads what was everything that is in a database. */
    private static FileAttribute<?>[] owned(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What went wrong before is told.
        }
    }

    private static Start start(Database database, Tracking tracking) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> heads = VersionTable.read(connection, tracking).orElseGet(TreeSet::new).stream()
                    .map(RevisionId::value)
                    .toList();
            try (ResultSet row = statement.executeQuery("SELECT CASE WHEN pg_catalog.pg_is_in_recovery()"
                    + " THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END::text,"
                    + " clock_timestamp(), current_setting('server_version')")) {
                row.next();
                return new Start(
                        heads,
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class),
                        row.getString(3),
                        Database.version(connection).major());
            }
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** @throws BackupException when the file cannot be read */
    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new BackupException(file + ": cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
