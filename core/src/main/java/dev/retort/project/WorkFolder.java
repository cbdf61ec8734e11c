package dev.retort.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code .retort/}: what Retort makes for itself and may be deleted when nothing runs; it keeps itself out of version control. */
public final class WorkFolder {

    private WorkFolder() {}

    /** The folder below a project's root; not created. */
    public static Path in(Path root) {
        return root.resolve(".retort");
    }

    /** Creates it where it is missing. */
    public static Path create(Path root) throws IOException {
        Path folder = Files.createDirectories(in(root));
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
        return folder;
    }
}
