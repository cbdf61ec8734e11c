package dev.retort.embedded;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A server for tests and scratch databases, in a temporary folder. It is quick to start, trusts everybody on this
 * machine as {@code postgres}, loses everything in a crash, and dies with this JVM, even with one that is killed.
 */
public final class ThrowawayServer implements AutoCloseable {

    private static final int START_ATTEMPTS = 5;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("shared_buffers", "32MB"),
            // A worker connected to a database would get in the way of copying it.
            Map.entry("autovacuum", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final TetheredProcess process;
    private final Databases databases;
    private final int majorVersion;
    private final AtomicInteger created = new AtomicInteger();

    private ThrowawayServer(TetheredProcess process, int port, int majorVersion) {
        this.process = process;
        this.databases = new Databases(port, null);
        this.majorVersion = majorVersion;
    }

    /** The one server of this JVM, for tests that share it; started by the first call, gone when the JVM ends. */
    public static ThrowawayServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server that is ready for connections on return. */
    public static ThrowawayServer start() {
        return start(Map.of());
    }

    /**
     * Starts a server that is ready for connections on return.
     *
     * @param settings server parameters by name, which win over the throwaway server's own
     * @throws EmbeddedPostgresException if it doesn't start, with the end of its log
     */
    public static ThrowawayServer start(Map<String, String> settings) {
        return start(PostgresBinaries.unpacked(line -> {}), settings);
    }

    static ThrowawayServer start(PostgresBinaries binaries, Map<String, String> settings) {
        TemporaryFolders.deleteAbandoned();
        for (int attempt = 1; ; attempt++) {
            int port = Ports.anyFree();
            TetheredProcess process = TetheredProcess.start(binaries, arguments(settings, port));
            try {
                process.awaitReady();
                return new ThrowawayServer(process, port, binaries.majorVersion());
            } catch (EmbeddedPostgresException e) {
                process.close();
                if (attempt == START_ATTEMPTS || !ServerLog.saysPortIsTaken(String.valueOf(e.getMessage()))) {
                    throw e;
                }
            }
        }
    }

    private static List<String> arguments(Map<String, String> settings, int port) {
        Map<String, String> effective = new TreeMap<>(SETTINGS);
        effective.putAll(settings);
        effective.put("port", Integer.toString(port));
        return effective.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()))
                .toList();
    }

    /** Creates an empty database under a name that is new to this server; returns its URL, for {@code postgres}. */
    public String newDatabase() {
        return newDatabase("template0");
    }

    /**
     * Creates a copy of a database under a name that is new to this server; returns its URL, for {@code postgres}.
     *
     * @param template the name of a database that nobody is connected to
     */
    public String newDatabase(String template) {
        String name = "database_" + created.incrementAndGet();
        databases.create(name, template);
        return jdbcUrl(name);
    }

    /**
     * Drops a database, whoever is connected to it; for those who make more than the temporary space can hold (an
     * empty one takes 8 MB).
     */
    public void dropDatabase(String name) {
        databases.drop(name);
    }

    /** The URL of a database of this server, which needn't exist, for the user {@code postgres}. */
    public String jdbcUrl(String database) {
        return databases.jdbcUrl(database);
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return databases.port();
    }

    /** PostgreSQL's major version, like 17. */
    public int majorVersion() {
        return majorVersion;
    }

    /** Stops the server at once, whoever is connected, and deletes all it had. Doing so again does nothing. */
    @Override
    public void close() {
        process.close();
    }

    private static final class Shared {
        static final ThrowawayServer SERVER = startForThisJvm();

        private static ThrowawayServer startForThisJvm() {
            ThrowawayServer server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the shared PostgreSQL"));
            return server;
        }
    }
}
