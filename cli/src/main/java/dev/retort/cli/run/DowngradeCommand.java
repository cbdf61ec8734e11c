package dev.retort.cli.run;

import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Output;
import dev.retort.doctor.BeforeRun;
import dev.retort.execute.Outcome;
import dev.retort.plan.Plan;
import dev.retort.project.Downgrade;
import dev.retort.project.ExpectedLoss;
import dev.retort.project.History;
import dev.retort.project.Preview;
import dev.retort.project.Project;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort downgrade}. */
@Command(
        name = "downgrade",
        description = {
            "Take revisions back.",
            "Asks before it drops tables or columns; without a terminal it wants --yes."
        },
        footer = {
            "",
            "Examples:",
            "  retort downgrade -1                   the last revision",
            "  retort downgrade 5c8c                 everything above 5c8c",
            "  retort downgrade offers@-1            the last revision of a branch",
            "  retort downgrade base --yes           everything, without a question",
            "  retort downgrade 5c8c --from-history   what was run with other files, too",
            "  retort downgrade head:5c8c --sql      the script"
        })
public final class DowngradeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "TARGET",
            description =
                    "base, a revision id or the beginning of one, a label, BRANCH@base, REV-N, or -N; FROM:TO with --sql.")
    private String target;

    @Option(names = "--sql", description = "Print what would run, without a database.")
    private boolean sql;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--from-history",
            description = {
                "Where a file is gone or was edited, run the downgrade that the history has kept.",
                "Shows what it would run, and asks."
            })
    private boolean fromHistory;

    @Mixin
    private EditedFlags edited;

    @Mixin
    private RunFlags flags;

    /** What somebody said to the plan and its losses before the run. */
    private enum Answer {
        NOT_ASKED,
        YES,
        NO
    }

    /** As a {@link Line} has it. */
    public static final Form FORM = new Form(
                    1, 1, List.of(Known.flag("--sql"), Known.flag("--yes", "-y"), Known.flag("--from-history")))
            .with(EditedFlags.OPTIONS)
            .with(RunFlags.OPTIONS);

    /** For the parser of all lines, which fills it. */
    public DowngradeCommand() {}

    public DowngradeCommand(RetortCommand retort, Line line) {
        this.retort = retort;
        this.target = line.words().getFirst();
        this.sql = line.has("--sql");
        this.yes = line.has("--yes");
        this.fromHistory = line.has("--from-history");
        this.edited = new EditedFlags(line);
        this.flags = new RunFlags(line);
    }

    @Override
    public Integer call() {
        Project project = retort.project();
        Downgrade downgrade = new Downgrade(project);
        if (sql) {
            return script(downgrade, Targets.offline(target, Target.head()));
        }
        Target to = Targets.online(target);
        Gate gate = new Gate(retort);
        Answer before = gate.rules().askBefore() && !fromHistory ? asked(project, to, gate) : Answer.NOT_ASKED;
        if (before == Answer.NO) {
            retort.output().message("Nothing was done.");
            return ExitCode.ANSWER_IS_NO.number();
        }
        long start = System.nanoTime();
        Progress progress = new Progress(
                retort.output(),
                retort.verbosity(),
                connection -> BeforeRun.of(project).symptoms(connection));
        Downgrade.Terms terms = new Downgrade.Terms(edited.accepted(), fromHistory);
        Optional<Outcome> outcome = downgrade.run(
                to,
                flags.options(progress, retort),
                terms,
                (plan, losses) -> before == Answer.YES || agreed(plan, losses, gate));
        if (outcome.isEmpty()) {
            retort.output().message("Nothing was done.");
            return ExitCode.ANSWER_IS_NO.number();
        }
        return progress.summary(
                        outcome.get(),
                        Duration.ofNanos(System.nanoTime() - start),
                        new History(project).fileHeads(),
                        new AfterRun(retort, gate.rules()))
                .number();
    }

    /** Where there is nothing to do, nothing is asked and nothing backed up. */
    private Answer asked(Project project, Target to, Gate gate) {
        Preview.Forecast forecast = new Preview(project).downgrade(to, flags.transactions());
        if (forecast.steps().isEmpty()) {
            return Answer.NOT_ASKED;
        }
        List<ExpectedLoss> losses = forecast.steps().stream()
                .flatMap(step -> step.losses().stream())
                .distinct()
                .toList();
        boolean go = gate.rules().confirm() ? gate.confirmed(forecast, yes) : losses.isEmpty() || answered(losses);
        if (!go) {
            return Answer.NO;
        }
        gate.backup();
        return Answer.YES;
    }

    private int script(Downgrade downgrade, TargetRange range) {
        if (range.form() == TargetRange.Form.SINGLE) {
            throw new CliException("downgrade --sql wants FROM:TO, for example head:" + target
                    + ": without a database nobody knows where it starts");
        }
        retort.output()
                .verbatim(downgrade.script(
                        range.from(), range.to(), flags.transactions(), retort.session(), retort.serverVersion()));
        return ExitCode.DONE.number();
    }

    private boolean agreed(Plan plan, List<ExpectedLoss> losses, Gate gate) {
        if (fromHistory) {
            retort.output().message(StatementsText.of(plan));
        }
        boolean agreed =
                answered(losses) && (!fromHistory || yes || !gate.rules().confirm() || gate.typed());
        if (agreed && fromHistory) {
            gate.backup();
        }
        return agreed;
    }

    private boolean answered(List<ExpectedLoss> losses) {
        Output output = retort.output();
        String lost = losses.isEmpty() ? "" : LossText.of(losses);
        if (yes) {
            if (!losses.isEmpty()) {
                output.message(lost);
            }
            return true;
        }
        if (!output.canAsk()) {
            throw new CliException(
                    losses.isEmpty()
                            ? "these statements come from the history and not from files, and nobody can be asked here;"
                                    + " look at them, and run it again with --yes"
                            : "this downgrade loses data, and nobody can be asked here; look at the list, back up,"
                                    + " and run it again with --yes\n" + lost);
        }
        return output.ask((lost.isEmpty() ? "" : lost + "\n") + "Go on?");
    }
}
