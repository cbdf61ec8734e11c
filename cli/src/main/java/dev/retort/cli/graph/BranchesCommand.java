package dev.retort.cli.graph;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.cli.terminal.Paint;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import dev.retort.project.History.Fork;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort branches}. */
@Command(
        name = "branches",
        description = "Show where branches part: the revisions that several others follow, newest first.",
        footer = {"", "Examples:", "  retort branches", "  retort branches -v"})
public final class BranchesCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        List<Fork> forks = new History(retort.project()).forks();
        Output output = retort.output();
        forks.forEach(fork -> print(fork, output));
        if (forks.isEmpty()) {
            output.remark("No revision is followed by more than one.");
        }
        output.json(Json.object()
                .with(
                        "branchPoints",
                        forks.stream().map(Fork::point).map(RevisionText::json).toList()));
        return ExitCode.DONE.number();
    }

    private void print(Fork fork, Output output) {
        Paint paint = output.paint();
        if (retort.verbosity() > 0) {
            RevisionText.details(fork.point(), paint).forEach(output::line);
        } else {
            output.line(RevisionText.named(fork.point(), paint));
        }
        String indent = " ".repeat(fork.point().script().id().value().length());
        for (Entry child : fork.children()) {
            output.line(indent + " -> " + RevisionText.named(child, paint));
        }
        output.line("");
    }
}
