package dev.retort.cli.graph;

import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort heads}. */
@Command(
        name = "heads",
        description = "Show the newest revisions of the files: those that nothing follows.",
        footer = {"", "Examples:", "  retort heads", "  retort heads --resolve-dependencies"})
public final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Option(
            names = "--resolve-dependencies",
            description = "Leave out those that another revision depends on, as if it followed them.")
    private boolean resolveDependencies;

    /** As a {@link Line} has it. */
    public static final Form FORM = new Form(0, 0, List.of(Known.flag("--resolve-dependencies")));

    /** For the parser of all lines, which fills it. */
    public HeadsCommand() {}

    public HeadsCommand(RetortCommand retort, Line line) {
        this.retort = retort;
        this.resolveDependencies = line.has("--resolve-dependencies");
    }

    @Override
    public Integer call() {
        History history = new History(retort.project());
        List<Entry> heads = resolveDependencies ? history.realHeads() : history.heads();
        Output output = retort.output();
        for (Entry head : heads) {
            if (retort.verbosity() > 0) {
                RevisionText.details(head, output.paint()).forEach(output::line);
            } else {
                output.line(RevisionText.line(head, output.paint()));
            }
        }
        if (heads.isEmpty()) {
            output.remark(RevisionText.NONE);
        }
        output.json(() -> Json.object()
                .with("heads", heads.stream().map(RevisionText::json).toList()));
        return ExitCode.DONE.number();
    }
}
