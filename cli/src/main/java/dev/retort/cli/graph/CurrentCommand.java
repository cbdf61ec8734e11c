package dev.retort.cli.graph;

import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.cli.terminal.Paint;
import dev.retort.migration.Script;
import dev.retort.plan.InProgress;
import dev.retort.plan.Stage;
import dev.retort.project.Advice;
import dev.retort.project.Current;
import dev.retort.revision.RevisionId;
import dev.retort.revision.StateException.DatabaseAhead;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort current}. */
@Command(
        name = "current",
        description = "Show the revisions that the database is at.",
        footer = {
            "",
            "Examples:",
            "  retort current",
            "  retort current --check-heads   exit 1 unless everything is applied"
        })
public final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Option(names = "--check-heads", description = "Exit with 1 unless the database is at all heads.")
    private boolean checkHeads;

    /** As a {@link Line} has it. */
    public static final Form FORM = new Form(0, 0, List.of(Known.flag("--check-heads")));

    /** For the parser of all lines, which fills it. */
    public CurrentCommand() {}

    public CurrentCommand(RetortCommand retort, Line line) {
        this.retort = retort;
        this.checkHeads = line.has("--check-heads");
    }

    @Override
    public Integer call() {
        Current.Status status = new Current(retort.project()).read();
        Output output = retort.output();
        Map<RevisionId, Script> scripts =
                status.scripts().stream().collect(Collectors.toMap(Script::id, Function.identity()));
        if (status.heads().isEmpty()) {
            output.remark("base: no revision is applied");
        }
        for (RevisionId id : status.heads()) {
            output.line(line(id, scripts.get(id), status, output.paint()));
        }
        for (InProgress begun : status.begun()) {
            output.line(output.paint().error(begun.summary()) + (retort.verbosity() > 0 ? did(begun) : ""));
        }
        output.json(() -> Json.object()
                .with("heads", status.heads())
                .with("fileHeads", status.fileHeads())
                .with("atHeads", status.atHeads())
                .with(
                        "inProgress",
                        status.begun().stream().map(CurrentCommand::json).toList()));
        if (checkHeads && !status.atHeads()) {
            output.message(
                    !status.begun().isEmpty()
                            ? "The run that began this is to be finished first."
                            : status.scripts().size() < status.heads().size()
                                    ? ahead(status)
                                    : "The database is at " + Stage.list(status.heads()) + ", not at "
                                            + Stage.list(status.fileHeads()) + "; 'retort upgrade "
                                            + (status.fileHeads().size() == 1 ? "head" : "heads")
                                            + "' brings it there.");
            return ExitCode.ANSWER_IS_NO.number();
        }
        return ExitCode.DONE.number();
    }

    private static String did(InProgress begun) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < begun.statements().size(); i++) {
            text.append("\n  step ").append(i + 1).append(i < begun.done() ? ": " : " (begun): ");
            text.append(begun.statements().get(i).replace("\n", "\n    "));
        }
        return text.toString();
    }

    private static Json json(InProgress begun) {
        return Json.object()
                .with("revision", begun.revision())
                .with("action", begun.action())
                .with("done", begun.done())
                .with("steps", begun.steps())
                .with("statements", begun.statements());
    }

    private static String ahead(Current.Status status) {
        List<RevisionId> unknown = status.heads().stream()
                .filter(id -> status.scripts().stream()
                        .noneMatch(script -> script.id().equals(id)))
                .toList();
        DatabaseAhead ahead = new DatabaseAhead(unknown);
        return ahead.getMessage() + ". " + Advice.on(ahead, "retort current");
    }

    private String line(RevisionId id, @Nullable Script script, Current.Status status, Paint paint) {
        String head = status.fileHeads().contains(id) ? paint.mark(" (head)") : "";
        if (script == null) {
            return paint.revision(id.value()) + paint.error(" (no migration file has it)");
        }
        String message = script.node().message();
        String details = retort.verbosity() > 0 ? "\n  " + script.name() : "";
        return paint.revision(id.value()) + head + (message.isEmpty() ? "" : ", " + message) + details;
    }
}
