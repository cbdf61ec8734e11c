package dev.retort.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CurrentCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
    }

    @Test
    void itShowsWhereTheDatabaseIs() {
        work.run("current").exits(ExitCode.DONE).says().prints("base: no revision is applied");
        work.run("-q", "current").exits(ExitCode.DONE).says().prints();

        work.run("upgrade", "1a").exits(ExitCode.DONE);
        work.run("current").exits(ExitCode.DONE).says().prints("1a, Create users");

        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("current").exits(ExitCode.DONE).says().prints("2b (head), Add phone");
        work.run("current", "-v").exits(ExitCode.DONE).prints("2b (head), Add phone", "  migrations/versions/2b.sql");
    }

    @Test
    void itChangesNothing() {
        List<String> before = work.database().content();
        work.run("current").exits(ExitCode.DONE);
        assertThat(work.database().content()).isEqualTo(before);
    }

    @Test
    void onDemandItsExitCodeSaysWhetherEverythingIsApplied() {
        work.run("current", "--check-heads")
                .exits(ExitCode.ANSWER_IS_NO)
                .prints("base: no revision is applied")
                .says("The database is at base, not at 2b; 'retort upgrade head' brings it there.");

        work.run("upgrade", "1a").exits(ExitCode.DONE);
        work.run("current", "--check-heads", "-q")
                .exits(ExitCode.ANSWER_IS_NO)
                .says()
                .prints("1a, Create users");

        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("current", "--check-heads").exits(ExitCode.DONE).says().prints("2b (head), Add phone");
    }

    @Test
    void asJsonItTellsTheHeadsOfBothSides() {
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        CliRun run = work.run("current", "--check-heads", "--json").exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.json())
                .containsOnlyKeys("heads", "fileHeads", "atHeads", "inProgress")
                .containsEntry("heads", List.of("1a"))
                .containsEntry("fileHeads", List.of("2b"))
                .containsEntry("atHeads", false);
    }

    @Test
    void aRevisionWithoutFileIsShownAsOne() {
        work.run("ensure-version").exits(ExitCode.DONE);
        work.database().execute("INSERT INTO retort.version VALUES ('gone')");

        work.run("current").exits(ExitCode.DONE).says().prints("gone (no migration file has it)");
    }

    @Test
    void severalHeadsAreAllShown() {
        work.revision("3c", "1a", "Add name", "alter table users add name text;", "");
        work.run("upgrade", "heads").exits(ExitCode.DONE);

        work.run("current", "--check-heads")
                .exits(ExitCode.DONE)
                .says()
                .prints("2b (head), Add phone", "3c (head), Add name");
    }
}
