package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code psql} makes of the scripts of {@code diff --sql}. */
@Tag("pgdump")
class DiffWithPsqlTest {

    @TempDir
    private Path folder;

    @Test
    void aScriptMakesTheSameDatabaseInOneTransaction() throws Exception {
        PostgresPrograms.checkInstalled();
        Path source = Path.of(System.getProperty("retort.root"), "studentverse");
        MigrationFolder studentVerse = MigrationFolder.copy(source, folder.resolve("studentverse"));
        Path script = Files.createTempFile(folder, "diff", ".sql");
        try (TestDatabase migrated = TestDatabase.create();
                TestDatabase scripted = TestDatabase.create()) {
            RetortProcess.run(studentVerse, migrated, "upgrade", "head");
            Files.writeString(
                    script,
                    RetortProcess.outputOf(
                            studentVerse,
                            "-u",
                            migrated.url(),
                            "diff",
                            "empty",
                            "db",
                            "--sql",
                            "--scratch",
                            migrated.url()));
            PostgresPrograms.PsqlRun run =
                    PostgresPrograms.psql(scripted, script, "--set=ON_ERROR_STOP=1", "--single-transaction");
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(PostgresPrograms.schema(scripted, "--no-owner", "--no-privileges"))
                    .isEqualTo(PostgresPrograms.schema(
                            migrated, "--no-owner", "--no-privileges", "--exclude-schema=retort"));
        }
    }
}
