package dev.retort.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes an archive's entries below one folder, and none outside of it. */
final class TarExtractor {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");
    private static final int OWNER_EXECUTES = 0100;

    private final Path folder;

    TarExtractor(Path folder) {
        this.folder = folder;
    }

    void extract(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = inside(folder.resolve(entry.getName()), entry);
            Files.createDirectories(entry.isDirectory() ? path : path.getParent());
            switch (entry.getLinkFlag()) {
                case TarConstants.LF_DIR -> {}
                case TarConstants.LF_SYMLINK -> link(path, entry);
                case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM -> write(path, entry, tar);
                default ->
                    throw new IOException(
                            "the archive's entry " + entry.getName() + " is no file, folder or symbolic link");
            }
        }
    }

    private void link(Path path, TarArchiveEntry entry) throws IOException {
        Path target = Path.of(entry.getLinkName());
        inside(path.resolveSibling(target), entry);
        Files.createSymbolicLink(path, target);
    }

    private static void write(Path path, TarArchiveEntry entry, InputStream content) throws IOException {
        Files.copy(content, path);
        Files.setPosixFilePermissions(path, (entry.getMode() & OWNER_EXECUTES) == 0 ? PLAIN : PROGRAM);
    }

    private Path inside(Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("the archive's entry " + entry.getName() + " leads out of " + folder);
        }
        return normal;
    }
}
