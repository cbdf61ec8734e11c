package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code pg_dump} says of upgrades, downgrades, and of scripts that {@code psql} ran. */
@Tag("pgdump")
class PgDumpTest {

    /** Everything but the rows that say who ran what, when. */
    private static final String NO_HISTORY = "--exclude-table-data=retort.history";

    @TempDir
    private static Path folder;

    private static MigrationFolder studentVerse = new MigrationFolder(Path.of("unused"));
    private static MigrationFolder awkward = studentVerse;

    /** How psql goes on after an error. */
    enum AfterAnError {
        STOP("--set=ON_ERROR_STOP=1"),
        GO_ON("--set=ON_ERROR_STOP=0");

        private final String option;

        AfterAnError(String option) {
            this.option = option;
        }
    }

    @BeforeAll
    static void prepare() throws Exception {
        PostgresPrograms.checkInstalled();
        awkward = AwkwardRevisions.in(folder.resolve("awkward"));
        Path source = Path.of(System.getProperty("retort.root"), "studentverse");
        studentVerse = MigrationFolder.copy(source, folder.resolve("studentverse"));
    }

    @Test
    void studentVerseGoesUpDownAndUpAgain() throws Exception {
        upDownUp(studentVerse);
    }

    @Test
    void awkwardRevisionsGoUpDownAndUpAgain() throws Exception {
        upDownUp(awkward);
    }

    private static void upDownUp(MigrationFolder project) throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            String empty = PostgresPrograms.schema(database);
            RetortProcess.run(project, database, "upgrade", "head");
            String full = PostgresPrograms.schema(database);
            assertThat(full).contains("CREATE TABLE public.");
            RetortProcess.run(project, database, "downgrade", "base", "--yes");
            assertThat(PostgresPrograms.schema(database, "--exclude-schema=retort"))
                    .isEqualTo(empty);
            RetortProcess.run(project, database, "upgrade", "head");
            assertThat(PostgresPrograms.schema(database)).isEqualTo(full);
        }
    }

    @ParameterizedTest
    @EnumSource
    void studentVersesScriptDoesWhatARunDoes(AfterAnError afterAnError) throws Exception {
        scriptsDoWhatRunsDo(studentVerse, afterAnError);
    }

    @ParameterizedTest
    @EnumSource
    void awkwardScriptsDoWhatRunsDo(AfterAnError afterAnError) throws Exception {
        scriptsDoWhatRunsDo(awkward, afterAnError);
    }

    private static void scriptsDoWhatRunsDo(MigrationFolder project, AfterAnError afterAnError) throws Exception {
        try (TestDatabase online = TestDatabase.create();
                TestDatabase offline = TestDatabase.create()) {
            RetortProcess.run(project, online, "upgrade", "head");
            succeeds(offline, script(project, "upgrade", "head"), afterAnError);
            assertThat(PostgresPrograms.dump(offline, NO_HISTORY)).isEqualTo(PostgresPrograms.dump(online, NO_HISTORY));
            assertThat(offline.history()).isEqualTo(online.history());

            RetortProcess.run(project, online, "downgrade", "base", "--yes");
            succeeds(offline, script(project, "downgrade", "head:base"), afterAnError);
            assertThat(PostgresPrograms.dump(offline, NO_HISTORY)).isEqualTo(PostgresPrograms.dump(online, NO_HISTORY));
        }
    }

    private static void succeeds(TestDatabase database, Path script, AfterAnError afterAnError) throws Exception {
        PostgresPrograms.PsqlRun run = PostgresPrograms.psql(database, script, afterAnError.option);
        assertThat(run.output()).doesNotContain("ERROR");
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aScriptForAnotherStartChangesNothing(AfterAnError afterAnError) throws Exception {
        Path fromBase = script(awkward, "upgrade", "head");
        Path overTheCopies = script(awkward, "upgrade", "b2:head");
        Path down = script(awkward, "downgrade", "head:b2");
        try (TestDatabase database = TestDatabase.create()) {
            changesNothing(database, overTheCopies, afterAnError);
            changesNothing(database, script(studentVerse, "upgrade", "1975ea83b712:head"), afterAnError);
            RetortProcess.run(awkward, database, "upgrade", "a1");
            changesNothing(database, overTheCopies, afterAnError);
            changesNothing(database, down, afterAnError);
            RetortProcess.run(awkward, database, "upgrade", "head");
            changesNothing(database, overTheCopies, afterAnError);
            changesNothing(database, fromBase, afterAnError);
        }
    }

    /** What was done already is refused, revision by revision, and the rest follows. */
    @Test
    void aScriptThatGoesOnAfterErrorsFinishesWhatWasBegun() throws Exception {
        try (TestDatabase online = TestDatabase.create();
                TestDatabase offline = TestDatabase.create()) {
            RetortProcess.run(studentVerse, online, "upgrade", "head");
            RetortProcess.run(studentVerse, offline, "upgrade", "1975ea83b712");
            Path script = script(studentVerse, "upgrade", "head");
            assertThat(PostgresPrograms.psql(offline, script, AfterAnError.GO_ON.option)
                            .output())
                    .contains("the database is at 1975ea83b712, not at base");
            assertThat(PostgresPrograms.schema(offline)).isEqualTo(PostgresPrograms.schema(online));
            assertThat(offline.history()).isEqualTo(online.history());
        }
    }

    private static void changesNothing(TestDatabase database, Path script, AfterAnError afterAnError) throws Exception {
        String before = PostgresPrograms.dump(database);
        PostgresPrograms.PsqlRun run = PostgresPrograms.psql(database, script, afterAnError.option);
        assertThat(PostgresPrograms.dump(database)).as(run.output()).isEqualTo(before);
        assertThat(run.output()).contains("the database is at");
    }

    /** Written to a file by the command line, without a database. */
    private static Path script(MigrationFolder project, String command, String range) throws Exception {
        Path script = Files.createTempFile(folder, command, ".sql");
        Files.writeString(script, RetortProcess.outputOf(project, command, range, "--sql"));
        return script;
    }
}
