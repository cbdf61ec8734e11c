package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.cli.settings.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFilesTest {

    @TempDir
    private Path root;

    @Test
    void whatStandsAboveTheMarkComesBeforeTheEntitiesAndTheRestBehind() throws IOException {
        write(
                "schema.sql",
                "create extension citext;\n\n-- entities\n\ncreate view v as select 1;\ncreate view w as select 2;\n");

        SideFiles files = read("schema.sql");

        assertThat(files.before()).containsExactly(new ModelStatement("create extension citext", "schema.sql:1"));
        assertThat(files.behind())
                .containsExactly(
                        new ModelStatement("create view v as select 1", "schema.sql:5"),
                        new ModelStatement("create view w as select 2", "schema.sql:6"));
    }

    @Test
    void withoutAMarkAllStandsBehind() throws IOException {
        write("schema.sql", "create view v as select 1");

        assertThat(read("schema.sql"))
                .isEqualTo(new SideFiles(
                        List.of(), List.of(new ModelStatement("create view v as select 1", "schema.sql:1"))));
    }

    @Test
    void aFoldersFilesAreReadInTheOrderOfTheirNames() throws IOException {
        write("db/2.sql", "select 2");
        write("db/1.sql", "select 1;\n-- entities");
        write("db/more/3.sql", "select 3");
        write("db/readme.md", "no SQL");

        SideFiles files = read("db");

        assertThat(files.before()).extracting(ModelStatement::from).containsExactly("db/1.sql:1");
        assertThat(files.behind()).extracting(ModelStatement::from).containsExactly("db/2.sql:1", "db/more/3.sql:1");
    }

    @Test
    void aMistakeIsNamedWithItsFile() throws IOException {
        write("open.sql", "select 'x");
        write("rows.sql", "\ncopy t from stdin;\n1\n\\.\n");
        Files.createDirectory(root.resolve("empty"));

        assertRefused("missing.sql", "missing.sql: cannot be read: no such file or folder. 'models.sql' names it");
        assertRefused("rows.sql", "rows.sql:2: rows are no part of a schema; write them in a migration");
        assertRefused("empty", "retort.toml:7: 'models.sql' names " + root.resolve("empty") + ", which has no *.sql");
        assertThatThrownBy(() -> read("open.sql"))
                .isInstanceOf(CliException.class)
                .hasMessageStartingWith("open.sql: ");
    }

    private void assertRefused(String name, String message) {
        assertThatThrownBy(() -> read(name)).isInstanceOf(CliException.class).hasMessage(message);
    }

    private SideFiles read(String name) {
        return SideFiles.read(root, List.of(root.resolve(name)), "retort.toml:7");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
