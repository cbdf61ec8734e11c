package dev.retort.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project with nothing but its migrations.
 *
 * @param root holds {@code retort.toml}
 */
record MigrationFolder(Path root) {

    /** @param settings what else stands in {@code retort.toml}; lines of TOML */
    static MigrationFolder create(Path root, String settings) {
        MigrationFolder folder = new MigrationFolder(root);
        folder.write("retort.toml", settings + """

                [env.test]
                url = "${URL}"
                """);
        return folder;
    }

    static MigrationFolder create(Path root) {
        return create(root, "");
    }

    /** A copy of a project of this repository, so that nothing is written into its sources. */
    static MigrationFolder copy(Path project, Path root) throws IOException {
        MigrationFolder folder = new MigrationFolder(root);
        folder.write("retort.toml", Files.readString(project.resolve("retort.toml")));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(project.resolve("migrations/versions"))) {
            for (Path file : files) {
                folder.write("migrations/versions/" + file.getFileName(), Files.readString(file));
            }
        }
        return folder;
    }

    /** @param parent empty for the first revision */
    MigrationFolder sql(String id, String parent, String upgrade, String downgrade) {
        return write("migrations/versions/" + id + "_revision.sql", """
                -- Revision %s
                -- revision: %s
                -- down: %s

                -- upgrade
                %s
                -- downgrade
                %s""".formatted(id, id, parent, upgrade, downgrade));
    }

    /** @param parents ids joined by commas; empty for the first revision */
    MigrationFolder java(String id, String parents, String upgrade, String downgrade) {
        String down = parents.isEmpty() ? "" : ", down = {\"" + parents.replace(", ", "\", \"") + "\"}";
        return write(
                "migrations/versions/R" + id + "_Revision.java", """
                import static dev.retort.schema.Elements.*;
                import static dev.retort.data.Rows.*;
                import static dev.retort.schema.Types.*;

                import dev.retort.migration.Migration;
                import dev.retort.migration.Revision;
                import dev.retort.op.Operations;

                /** Revision %s. */
                @Revision(id = "%s"%s)
                public final class R%s_Revision implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """.formatted(id, id, down, id, upgrade, downgrade));
    }

    private MigrationFolder write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
