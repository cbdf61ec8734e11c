package dev.retort.cli.graph;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort heads}. */
@Command(
        name = "heads",
        description = "Show the newest revisions of the files: those that nothing follows.",
        footer = {"", "Example:", "  retort heads"})
public final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        List<Entry> heads = new History(retort.project()).heads();
        Output output = retort.output();
        for (Entry head : heads) {
            output.line(
                    retort.verbosity() > 0
                            ? RevisionText.details(head, output.paint())
                            : RevisionText.line(head, output.paint()));
        }
        if (heads.isEmpty()) {
            output.remark(RevisionText.NONE);
        }
        output.json(Json.object()
                .with("heads", heads.stream().map(RevisionText::json).toList()));
        return ExitCode.DONE.number();
    }
}
