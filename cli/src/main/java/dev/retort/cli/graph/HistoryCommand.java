package dev.retort.cli.graph;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort history}. */
@Command(
        name = "history",
        description = "Show the revisions of the files, newest first.",
        footer = {
            "",
            "Examples:",
            "  retort history",
            "  retort history -i                 with what the database has",
            "  retort history -r 5c8c:1975       from one to the other"
        })
public final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "Only these; either side may be left out.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database, and mark what is applied.")
    private boolean indicateCurrent;

    @Override
    public Integer call() {
        TargetRange wanted =
                range == null ? TargetRange.all() : TargetRange.parse(range, Target.base(), Target.heads());
        History history = new History(retort.project());
        List<Entry> entries = indicateCurrent ? history.listWithDatabase(wanted) : history.list(wanted);
        Output output = retort.output();
        for (Entry entry : entries) {
            output.line(
                    retort.verbosity() > 0
                            ? RevisionText.details(entry, output.paint())
                            : RevisionText.line(entry, output.paint()));
        }
        if (entries.isEmpty()) {
            output.remark(RevisionText.NONE);
        }
        output.json(Json.object()
                .with("revisions", entries.stream().map(RevisionText::json).toList()));
        return ExitCode.DONE.number();
    }
}
