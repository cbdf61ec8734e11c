package dev.retort.cli.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Snapshot;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ValidateCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeUpgradedProject() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    private void editPhone() {
        work.revision(
                "2b", "1a", "Add phone", "alter table users add phone varchar(20);", "alter table users drop phone;");
    }

    private static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "(time)");
    }

    @Test
    void filesThatAgreeAreSaidToAndNothingIsWritten() {
        work.revision("3c", "2b", "Not yet applied", "select 1;", "select 1;");
        Snapshot before = work.snapshot();
        work.run("validate").exits(ExitCode.DONE).says().prints("The files agree with the history.");
        assertThat(work.snapshot()).isEqualTo(before);
    }

    @Test
    void anEditedFileIsShownWithTheDifference() {
        editPhone();
        CliRun run = work.run("validate").exits(ExitCode.ANSWER_IS_NO).says();
        assertThat(timeless(run.out())).isEqualTo("""
                edited  2b (migrations/versions/2b.sql): the file was edited, and would run other SQL now; it ran (time) by \
                alice@laptop as postgres
                    - alter table users add phone text;
                    + alter table users add phone varchar(20);
                Edited: put the file back and the change into a new revision; where it makes no difference, 'retort upgrade \
                --accept-edited REV' says so.
                """);
    }

    @Test
    void asJsonItHasTheSame() {
        editPhone();
        Map<String, Object> json = work.run("--json", "validate")
                .exits(ExitCode.ANSWER_IS_NO)
                .says()
                .json();
        assertThat(json).containsEntry("ok", false).containsOnlyKeys("ok", "findings");
        assertThat(json.get("findings"))
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys("kind", "revision", "file", "what", "ranAt", "databaseUser", "client", "difference")
                .containsEntry("kind", "edited")
                .containsEntry("client", "alice@laptop");
    }

    @Test
    void anUpgradeRefusesItUntilItIsAccepted() {
        editPhone();
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").err())
                .contains("--accept-edited 2b");
        work.run("upgrade", "head", "--accept-edited", "2b")
                .exits(ExitCode.DONE)
                .prints(
                        "Running accept 2b as it is now, Add phone (0 ms)",
                        "1 step in 0 ms; the database is at 2b (head).");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("validate").exits(ExitCode.DONE);
        assertThat(work.run("log", "-n", "1").out()).contains("accept    2b, Add phone");
    }

    @Test
    void aDatabaseAheadOfTheFilesLeadsBackFromTheHistory() throws IOException {
        Files.delete(work.folder().resolve("migrations/versions/2b.sql"));

        CliRun validate = work.run("validate").exits(ExitCode.ANSWER_IS_NO);
        assertThat(validate.out()).startsWith("ahead  2b: it was applied with files that are not here; it ran 20");
        assertThat(timeless(work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head")
                        .err()))
                .startsWith("""
                        error: the database is at 2b, which no migration file has:
                          2b, Add phone: (time) by alice@laptop as postgres
                        The database was brought there by other files:""")
                .contains("'retort downgrade --from-history REV'");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "--from-history", "1a")
                        .err())
                .startsWith("""
                        This will run:
                          downgrade 2b -> 1a, Add phone (the history's row 2)
                            alter table users drop phone;
                        error: this downgrade loses data, and nobody can be asked here;""");

        work.shell().interactive("n").run("downgrade", "--from-history", "1a").exits(ExitCode.ANSWER_IS_NO);
        work.shell().interactive("y").run("downgrade", "--from-history", "1a").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("1a");
        work.run("validate").exits(ExitCode.DONE);
    }

    @Test
    void withoutLossItAsksFromTheHistoryToo() throws IOException {
        work.revision("3c", "2b", "Index", "create index i on users (email);", "drop index i;");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        Files.delete(work.folder().resolve("migrations/versions/3c.sql"));

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "--from-history", "-1")
                        .err())
                .contains("these statements come from the history and not from files");
        work.run("downgrade", "--from-history", "-1", "--yes").exits(ExitCode.DONE);
        assertThat(work.database().heads()).isEqualTo(List.of("2b"));
    }

    @Test
    void whatWasAcceptedAndThenLostLeadsBackFromTheHistory() throws IOException {
        Path file = work.folder().resolve("migrations/versions/2b.sql");
        Files.writeString(file, Files.readString(file) + "-- a remark\n");
        work.run("upgrade", "head", "--accept-edited", "2b").exits(ExitCode.DONE);
        Files.delete(file);

        work.run("downgrade", "--from-history", "1a", "--yes").exits(ExitCode.DONE);

        assertThat(work.database().heads()).containsExactly("1a");
    }
}
