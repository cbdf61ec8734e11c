package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder of this user, on this machine, for what can be made again. */
final class CacheFolder {

    private CacheFolder() {}

    /**
     * The first of these that can be written, and that the account reaches: {@code $XDG_CACHE_HOME/retort} or else
     * {@code ~/.cache/retort} (XDG Base Directory Specification), then {@code retort-USER} in Java's temporary folder.
     *
     * @throws EmbeddedPostgresException if there is none
     */
    static Path forAccount(ServerAccount account, Map<String, String> environment) {
        return firstUsable(account, candidates(environment));
    }

    static List<Path> candidates(Map<String, String> environment) {
        return List.of(inHome(environment.get("XDG_CACHE_HOME")), inTemporaryFolder());
    }

    static Path firstUsable(ServerAccount account, List<Path> candidates) {
        return candidates.stream()
                .filter(candidate -> isUsable(candidate) && account.reaches(candidate))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException("no folder to unpack PostgreSQL into: none of "
                        + candidates + " is ours to write; set XDG_CACHE_HOME to a folder that is"));
    }

    private static Path inHome(@Nullable String cacheHome) {
        // The specification says to ignore relative paths.
        Path base = cacheHome != null && Path.of(cacheHome).isAbsolute()
                ? Path.of(cacheHome)
                : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("retort").toAbsolutePath();
    }

    private static Path inTemporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "retort-" + System.getProperty("user.name"))
                .toAbsolutePath();
    }

    /** Ours, too: we run what lies there, and anybody can make folders in the temporary folder. */
    private static boolean isUsable(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", null);
            try {
                return owner(folder).equals(owner(probe));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static String owner(Path path) throws IOException {
        return Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .getOwner()
                .getName();
    }
}
