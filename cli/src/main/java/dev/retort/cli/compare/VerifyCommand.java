package dev.retort.cli.compare;

import dev.retort.autogenerate.Verify;
import dev.retort.autogenerate.Verify.Verdict;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.project.History;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import dev.retort.rows.Rows;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort verify}. */
@Command(
        name = "verify",
        description = {
            "Run each revision up, down and up again in a scratch database, and say which downgrade does not lead back.",
            "The exit code is 1 when there is one."
        },
        footer = {"", "Examples:", "  retort verify", "  retort verify 1975", "  retort verify 1975:head --rows 1000"})
public final class VerifyCommand implements Callable<Integer> {

    /** Short enough to be typed. */
    private static final int SEEDS = 1_000_000;

    @ParentCommand
    private RetortCommand retort;

    @Parameters(paramLabel = "RANGE", arity = "0..1", description = "A revision, or FROM:TO; all if not given.")
    private @Nullable String range;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = {
                "Fill all tables with N rows before each revision, which keep their constraints,",
                "so that it shows what fails on data and what loses some."
            })
    private @Nullable Integer rows;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Make the same rows as the run that has told this number.")
    private @Nullable Long seed;

    @Override
    public Integer call() {
        Comparing comparing = new Comparing(retort);
        Output output = retort.output();
        Optional<Rows> filling = rows();
        filling.ifPresent(
                wanted -> output.remark("The same rows again: --rows " + wanted.number() + " --seed " + wanted.seed()));
        List<Verdict> verdicts = new Verify(comparing.catalogs(), filling)
                .run(wanted(comparing), revision -> output.progress("verifying " + revision.id()));
        output.progressDone();
        verdicts.forEach(verdict -> print(verdict, output));
        boolean allComeBack =
                verdicts.stream().allMatch(verdict -> verdict.problem().isEmpty());
        output.json(Json.object()
                .with("ok", allComeBack)
                .with("seed", filling.map(Rows::seed).orElse(null))
                .with("revisions", verdicts.stream().map(VerifyCommand::json).toList()));
        return (allComeBack ? ExitCode.DONE : ExitCode.ANSWER_IS_NO).number();
    }

    private Optional<Rows> rows() {
        if (rows == null) {
            if (seed != null) {
                throw new CliException("--seed is for rows; say how many: --rows 1000");
            }
            return Optional.empty();
        }
        if (rows < 1) {
            throw new CliException("--rows " + rows + " is none; expected at least 1");
        }
        return Optional.of(
                new Rows(rows, seed == null ? RandomGenerator.getDefault().nextInt(SEEDS) : seed));
    }

    private static void print(Verdict verdict, Output output) {
        output.line(verdict.revision().id() + " "
                + verdict.problem().map(problem -> "FAILS: " + problem).orElse("comes back"));
        verdict.losses().forEach(loss -> output.line("  loses data: " + loss));
        verdict.notes().forEach(note -> output.remark("  " + note));
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
                .with("problem", verdict.problem().orElse(null))
                .with("losses", verdict.losses())
                .with("notes", verdict.notes());
    }
}
