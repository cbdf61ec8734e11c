package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandLineErrorsTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void withoutACommandItAsksForOne() {
        work.refuses(ExitCode.NOTHING_TOUCHED)
                .prints()
                .says("error: no command given", "'retort --help' shows how it is used.");
    }

    @Test
    void anUnknownCommandIsNamedWithTheNearestOne() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrad", "head")
                .prints()
                .says(
                        "error: there is no command 'upgrad'; did you mean 'upgrade'?",
                        "'retort --help' shows how it is used.");
        work.refuses(ExitCode.NOTHING_TOUCHED, "nonsense")
                .says("error: there is no command 'nonsense'", "'retort --help' shows how it is used.");
        work.refuses(ExitCode.NOTHING_TOUCHED, "db", "stp")
                .says(
                        "error: there is no command 'stp'; did you mean 'stop'?",
                        "'retort db --help' shows how it is used.");
    }

    @Test
    void anUnknownOptionIsNamedWithTheNearestOnes() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "--sqll", "head")
                .says(
                        "error: there is no option '--sqll'; did you mean '--sql'?",
                        "'retort upgrade --help' shows how it is used.");
    }

    @Test
    void oneArgumentTooManyIsNamed() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads", "1a")
                .says("error: 'retort heads' does not take '1a'", "'retort heads --help' shows how it is used.");
    }

    @Test
    void aMissingArgumentIsNamed() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade")
                .says("error: Missing required parameter: 'TARGET'", "'retort upgrade --help' shows how it is used.");
        work.refuses(ExitCode.NOTHING_TOUCHED, "db")
                .says(
                        "error: db wants to know what to do: start, stop, status, url or reset",
                        "'retort db --help' shows how it is used.");
    }

    @Test
    void asJsonTheErrorIsADocument() {
        CliRun run = work.refuses(ExitCode.NOTHING_TOUCHED, "--json", "upgrad");

        assertThat(run.json())
                .containsExactly(
                        Map.entry("ok", false),
                        Map.entry("exit", 2L),
                        Map.entry("error", "there is no command 'upgrad'; did you mean 'upgrade'?"));
    }

    @Test
    void quietItSaysTheErrorAlone() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "-q", "upgrad")
                .says("error: there is no command 'upgrad'; did you mean 'upgrade'?");
    }
}
