package dev.retort.cli.graph;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import dev.retort.revision.Target;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort show}. */
@Command(
        name = "show",
        description = "Show one revision.",
        footer = {"", "Examples:", "  retort show head", "  retort show 1975", "  retort show offers@head"})
public final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "REV",
            description = "head, a revision id or the beginning of one, a branch label, or LABEL@head.")
    private String revision;

    @Override
    public Integer call() {
        List<Entry> entries = new History(retort.project()).show(Target.parse(revision));
        if (entries.isEmpty()) {
            throw new CliException("'" + revision + "' is no revision; 'retort history' lists all of them");
        }
        Output output = retort.output();
        entries.forEach(entry -> RevisionText.details(entry, output.paint()).forEach(output::line));
        output.json(Json.object()
                .with("revisions", entries.stream().map(RevisionText::json).toList()));
        return ExitCode.DONE.number();
    }
}
