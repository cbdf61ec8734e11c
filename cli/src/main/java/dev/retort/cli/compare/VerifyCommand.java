package dev.retort.cli.compare;

import dev.retort.autogenerate.Verify;
import dev.retort.autogenerate.Verify.Verdict;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.project.History;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort verify}. */
@Command(
        name = "verify",
        description = {
            "Run each revision up, down and up again in a scratch database, and say which downgrade does not lead back.",
            "The exit code is 1 when there is one."
        },
        footer = {"", "Examples:", "  retort verify", "  retort verify 1975", "  retort verify 1975:head"})
public final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(paramLabel = "RANGE", arity = "0..1", description = "A revision, or FROM:TO; all if not given.")
    private @Nullable String range;

    @Override
    public Integer call() {
        Comparing comparing = new Comparing(retort);
        Output output = retort.output();
        List<Verdict> verdicts = new Verify(comparing.catalogs())
                .run(wanted(comparing), revision -> output.progress("verifying " + revision.id()));
        output.progressDone();
        for (Verdict verdict : verdicts) {
            output.line(verdict.revision().id() + " "
                    + verdict.problem().map(problem -> "FAILS: " + problem).orElse("comes back"));
        }
        boolean allComeBack =
                verdicts.stream().allMatch(verdict -> verdict.problem().isEmpty());
        output.json(Json.object()
                .with("ok", allComeBack)
                .with("revisions", verdicts.stream().map(VerifyCommand::json).toList()));
        return (allComeBack ? ExitCode.DONE : ExitCode.ANSWER_IS_NO).number();
    }

    private List<RevisionId> wanted(Comparing comparing) {
        TargetRange all = range == null ? TargetRange.all() : TargetRange.parse(range, Target.base(), Target.heads());
        return new History(comparing.project())
                .list(all).stream().map(entry -> entry.script().id()).toList().reversed();
    }

    private static Json json(Verdict verdict) {
        return Json.object()
                .with("revision", verdict.revision().id())
                .with("comesBack", verdict.problem().isEmpty())
                .with("problem", verdict.problem().orElse(null));
    }
}
