package dev.retort.cli.run;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.project.EnsureVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort ensure-version}. */
@Command(
        name = "ensure-version",
        aliases = "ensure_version",
        description = "Create the version table and the history where they are missing, and nothing else.",
        footer = {"", "Example:", "  retort ensure-version"})
public final class EnsureVersionCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        new EnsureVersion(retort.project()).run();
        retort.output().remark("The version table and the history are there.");
        retort.output().json(Json.object().with("ok", true));
        return ExitCode.DONE.number();
    }
}
