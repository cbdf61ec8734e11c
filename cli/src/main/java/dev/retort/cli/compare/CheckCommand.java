package dev.retort.cli.compare;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.compare.BothWays;
import dev.retort.diff.Difference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort check}. */
@Command(
        name = "check",
        description = {
            "Say whether the models and the database agree; writes nothing.",
            "The exit code is 1 when they do not."
        },
        footer = {"", "Examples:", "  retort check", "  retort check -e staging --json"})
public final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        Comparing comparing = new Comparing(retort);
        Output output = retort.output();
        Difference difference = BothWays.of(
                        comparing.catalogs(),
                        comparing.database(),
                        comparing.models(),
                        comparing.scope(),
                        RenameOptions.hinting(output))
                .up();
        if (difference.isEmpty()) {
            output.line("No changes in the models.");
        }
        difference.lines().forEach(output::line);
        if (!difference.isEmpty()) {
            output.remark("'retort revision --autogenerate -m TEXT' writes a migration that does this.");
        }
        output.json(Json.object().with("agree", difference.isEmpty()).with("differences", difference.lines()));
        return (difference.isEmpty() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO).number();
    }
}
