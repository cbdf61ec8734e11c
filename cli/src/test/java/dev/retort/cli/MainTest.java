package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.NewJvm;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MainTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.settings();
        work.revision("1a", "", "Grüße", "create table t ();", "drop table t;");
    }

    private CliRun runWatched(String terminals, String... arguments) throws Exception {
        return NewJvm.run(work, List.of(), List.of("-Dretort.terminals=" + terminals), arguments);
    }

    @Test
    void aProcessEndsWithTheCodeOfItsCommand() throws Exception {
        NewJvm.run(work, "heads").exits(ExitCode.DONE).says().prints("<base> -> 1a (head), Grüße");
        NewJvm.run(work, "current", "--check-heads").exits(ExitCode.ANSWER_IS_NO);
        NewJvm.run(work, "show", "nope")
                .exits(ExitCode.NOTHING_TOUCHED)
                .prints()
                .says("error: no revision is called 'nope' or begins so, and no branch has this label."
                        + " 'retort history' lists all revisions");
    }

    @Test
    void theLauncherTellsWhichStreamsAreTerminals() throws Exception {
        assertThat(runWatched("", "heads").out()).doesNotContain("\u001B");
        assertThat(runWatched("out", "heads").out()).doesNotContain("\u001B");
        assertThat(runWatched("in,out,err", "heads").out()).contains("\u001B[33m1a\u001B[0m");
    }

    @Test
    void aQuestionIsReadFromStandardInput() throws Exception {
        work.run("upgrade", "head").exits(ExitCode.DONE);

        runWatched("in", "downgrade", "base").exits(ExitCode.ANSWER_IS_NO);
        runWatched("out,err", "downgrade", "base").exits(ExitCode.NOTHING_TOUCHED);

        assertThat(work.database().heads()).containsExactly("1a");
    }
}
