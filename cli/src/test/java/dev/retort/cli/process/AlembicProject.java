package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A project of Alembic, the one that Debian installs.
 *
 * @param root holds {@code alembic.ini}
 * @param versionTable with its schema
 */
record AlembicProject(Path root, String versionTable) {

    private static final String PYTHON = "/usr/bin/python3";

    private static final String ENVIRONMENT = """
            from alembic import context
            from sqlalchemy import create_engine

            options = context.get_x_argument(as_dictionary=True)
            schema, table = options["version_table"].split(".")
            with create_engine(options["url"]).connect() as connection:
                context.configure(connection=connection, version_table=table, version_table_schema=schema)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    static AlembicProject create(Path root, String versionTable) {
        AlembicProject project = new AlembicProject(root, versionTable);
        project.write("alembic.ini", "[alembic]\nscript_location = %(here)s/alembic\n");
        project.write("alembic/env.py", ENVIRONMENT);
        return project;
    }

    /** Fails, with the way to install it, where there is no Alembic. */
    static void checkInstalled() throws IOException, InterruptedException {
        Process process = Files.isExecutable(Path.of(PYTHON))
                ? new ProcessBuilder(PYTHON, "-c", "import alembic, psycopg2")
                        .redirectErrorStream(true)
                        .start()
                : new ProcessBuilder("false").start();
        assertThat(process.waitFor())
                .as("%s finds no Alembic; install it: apt-get install python3-alembic python3-psycopg2", PYTHON)
                .isZero();
    }

    /**
     * @param parents ids joined by commas; empty for the first revision
     * @param upgrade the body of {@code upgrade()}: lines of Python, not indented
     */
    AlembicProject revision(String id, String parents, String upgrade, String downgrade) {
        write("alembic/versions/" + id + "_revision.py", """
                from alembic import op
                import sqlalchemy as sa

                revision = "%s"
                down_revision = %s


                def upgrade():
                %s

                def downgrade():
                %s
                """.formatted(
                        id, tuple(parents), upgrade.indent(4), downgrade.indent(4)));
        return this;
    }

    private static String tuple(String ids) {
        return ids.isEmpty()
                ? "None"
                : Arrays.stream(ids.split(", ", -1)).collect(Collectors.joining("\", \"", "(\"", "\",)"));
    }

    /** Runs a command to its end; fails unless it succeeds. */
    String run(TestDatabase database, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON, "-m", "alembic"));
        command.addAll(List.of("-x", "url=" + url(database), "-x", "version_table=" + versionTable));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String url(TestDatabase database) {
        return database.url().replaceAll("jdbc:postgresql://(.*)\\?.*", "postgresql+psycopg2://postgres@$1");
    }

    private void write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
