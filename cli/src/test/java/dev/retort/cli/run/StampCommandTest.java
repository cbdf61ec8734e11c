package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StampCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
    }

    @Test
    void itSaysWhereTheDatabaseIsAndRunsNothing() {
        work.run("stamp", "head")
                .exits(ExitCode.DONE)
                .says()
                .prints("Running stamp base -> 2b (0 ms)", "1 step in 0 ms; the database is at 2b (head).");

        assertThat(work.database().heads()).containsExactly("2b");
        assertThat(work.database().query("SELECT to_regclass('users')")).containsExactly("null");
    }

    @Test
    void asJsonItTellsTheStep() {
        CliRun run = work.run("stamp", "--json", "1a").exits(ExitCode.DONE).says();

        assertThat(run.json()).containsOnlyKeys("ok", "before", "after", "steps");
        assertThat(run.out()).contains("\"revision\" : \"1a\"", "\"action\" : \"stamp\"", "\"file\" : \"\"");
    }

    @Test
    void whatTheVersionTableSaysIsForgottenOnDemandEvenIfNoFileHasIt() {
        work.run("ensure-version").exits(ExitCode.DONE);
        work.database().execute("INSERT INTO retort.version VALUES ('gone')");

        work.refuses(ExitCode.NOTHING_TOUCHED, "stamp", "head")
                .says(
                        "error: the database is at gone, which no migration file has. The database was brought there by other"
                                + " files: get the version of the code that has them (git pull, or the branch that was deployed"
                                + " last), or take back what the files do not have: 'retort downgrade --from-history REV', with"
                                + " REV as where to go. If you know that the schema is at REV, 'retort"
                                + " stamp --purge REV' says so");
        work.run("stamp", "--purge", "head").exits(ExitCode.DONE);

        assertThat(work.database().heads()).containsExactly("2b");
    }

    @Test
    void theTrackingTablesCanBeMadeAlone() {
        work.run("ensure_version").exits(ExitCode.DONE).says().prints("The version table and the history are there.");
        work.run("-q", "ensure-version").exits(ExitCode.DONE).says().prints();
        assertThat(work.run("ensure-version", "--json").json())
                .containsOnlyKeys("ok")
                .containsEntry("ok", true);

        assertThat(work.database().heads()).isEmpty();
        assertThat(work.database()
                        .query("SELECT oid::regclass FROM pg_class WHERE relkind = 'r'"
                                + " AND relnamespace = 'retort'::regnamespace ORDER BY relname"))
                .containsExactly("retort.history", "retort.lease", "retort.version");
    }
}
