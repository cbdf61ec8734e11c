package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ColorTest {

    private static final String COLORED = "<base> -> \u001B[33m1a\u001B[0m\u001B[36m (head)\u001B[0m, One";
    private static final String PLAIN = "<base> -> 1a (head), One";

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.settings();
        work.revision("1a", "", "One", "select 1;", "");
    }

    @Test
    void colorsAreForWhoeverWatches() {
        work.shell().interactive().run("heads").prints(COLORED);
        work.run("heads").prints(PLAIN);
    }

    @Test
    void theOptionDecidesWhereItIsGiven() {
        work.run("heads", "--color=always").prints(COLORED);
        work.shell().interactive().run("--color", "never", "heads").prints(PLAIN);
        work.shell().interactive().run("heads", "--color=auto").prints(COLORED);
    }

    @Test
    void theEnvironmentMayRefuseThem() {
        work.shell().interactive().with("NO_COLOR", "1").run("heads").prints(PLAIN);
        work.shell().interactive().with("TERM", "dumb").run("heads").prints(PLAIN);
        work.shell()
                .interactive()
                .with("NO_COLOR", "1")
                .run("heads", "--color=always")
                .prints(COLORED);
    }

    @Test
    void jsonHasNone() {
        assertThat(work.run("heads", "--color=always", "--json").out()).doesNotContain("\u001B");
    }

    @Test
    void errorsAreColoredToo() {
        assertThat(work.run("--color=always", "show", "x").err()).startsWith("\u001B[1;31merror:\u001B[0m no revision");
    }

    @Test
    void otherControlCharactersDoNotReachTheTerminal() {
        work.revision("2b", "1a", "clear \u001B[2J\u0007 the screen", "select 1;", "");

        work.run("show", "head").exits(ExitCode.DONE);
        assertThat(work.run("heads").out()).isEqualTo("1a -> 2b (head), clear \uFFFD[2J\uFFFD the screen\n");
        assertThat(work.run("heads", "--color=always").out()).doesNotContain("\u001B[2J", "\u0007");
    }
}
