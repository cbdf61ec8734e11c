package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
    }

    @Test
    void itShowsWhatWasRunNewestFirstAndByWhom() {
        work.run("log").exits(ExitCode.DONE).says().prints("Nothing has been run on this database yet.");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);
        work.run("stamp", "base").exits(ExitCode.DONE);

        CliRun run = work.run("log").exits(ExitCode.DONE).says();

        String when = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ";
        String who = "\\(done in \\d+ ms, alice@laptop as postgres(, file [0-9a-f]{8})?, retort \\S+\\)";
        assertThat(run.out().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).matches(when + "  stamp     base  " + who),
                        line -> assertThat(line).matches(when + "  downgrade 2b, Add phone  " + who),
                        line -> assertThat(line).matches(when + "  upgrade   2b, Add phone  " + who),
                        line -> assertThat(line).matches(when + "  upgrade   1a, Create users  " + who));
        assertThat(work.run("log", "-n", "2").out().lines()).hasSize(2);
    }

    @Test
    void verboseItShowsTheSqlThatRan() {
        work.run("upgrade", "1a").exits(ExitCode.DONE);

        assertThat(work.run("log", "-v").exits(ExitCode.DONE).out().lines().skip(1))
                .containsExactly(
                        "    create table users (id bigint primary key, email text not null);",
                        "    insert into users values (1, 'ada@example.org'), (2, 'alan@example.org');",
                        "");
    }

    @Test
    void whatFailedIsShownWithItsError() {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.revision("3c", "2b", "Divide", "select 1 / 0;", "");
        work.run("upgrade", "head").exits(ExitCode.MIGRATION_FAILED);

        assertThat(work.run("log", "-n", "1").exits(ExitCode.DONE).out())
                .contains("  upgrade   3c, Divide  (failed in ")
                .endsWith("\n    migrations/versions/3c.sql:6:1: division by zero (SQLSTATE 22012)\n");
        assertThat(work.run("log", "-n", "1", "-v").out()).endsWith("\n    select 1 / 0;\n    ^\n");
        work.run("validate").exits(ExitCode.DONE);
    }

    @Test
    void itWantsToShowAtLeastOne() {
        for (String number : List.of("0", "-1")) {
            work.run("log", "-n", number)
                    .exits(ExitCode.NOTHING_TOUCHED)
                    .says("error: -n is " + number + "; expected 1 or more");
        }
        work.run("log", "-n", "many")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says(
                        "error: Invalid value for option '--number': 'many' is not an int",
                        "'retort log --help' shows how it is used.");
    }

    @Test
    void asJsonItTellsAllThatIsKept() {
        work.run("upgrade", "1a").exits(ExitCode.DONE);

        Map<String, Object> json =
                work.run("log", "--json").exits(ExitCode.DONE).says().json();

        assertThat(json).containsOnlyKeys("history");
        assertThat(json.get("history"))
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys(
                        "id",
                        "revision",
                        "action",
                        "message",
                        "heads",
                        "databaseUser",
                        "client",
                        "startedAt",
                        "milliseconds",
                        "checksum",
                        "sql",
                        "tool",
                        "outcome",
                        "problem",
                        "undo",
                        "undoProblem");
    }
}
