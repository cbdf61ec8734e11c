package dev.retort.cli.run;

import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.RunRules;
import dev.retort.connection.ConnectionException;
import dev.retort.doctor.BeforeRun;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.lock.LockTimeoutException;
import dev.retort.plan.PlanException;
import dev.retort.project.Downgrade;
import dev.retort.project.Preview;
import dev.retort.project.Project;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort upgrade}. */
@Command(
        name = "upgrade",
        description = "Bring the database up to a revision.",
        footer = {
            "",
            "Examples:",
            "  retort upgrade head                everything",
            "  retort upgrade +1                  the next revision",
            "  retort upgrade 1975                up to the revision whose id begins so",
            "  retort upgrade offers@head         one branch, by its label",
            "  retort upgrade head --sql          the script, from an empty database",
            "  retort upgrade 5c8c:head --sql     the script, from a database at 5c8c"
        })
public final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "TARGET",
            description =
                    "head, heads, a revision id or the beginning of one, a label, BRANCH@head, REV+N, or +N; FROM:TO with"
                            + " --sql.")
    private String target;

    @Option(names = "--sql", description = "Print what would run, without a database.")
    private boolean sql;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask, where the environment has confirm = true.")
    private boolean yes;

    @Mixin
    private EditedFlags edited;

    @Mixin
    private RunFlags flags;

    /** As a {@link Line} has it. */
    public static final Form FORM = new Form(1, 1, List.of(Known.flag("--sql"), Known.flag("--yes", "-y")))
            .with(EditedFlags.OPTIONS)
            .with(RunFlags.OPTIONS);

    /** For the parser of all lines, which fills it. */
    public UpgradeCommand() {}

    public UpgradeCommand(RetortCommand retort, Line line) {
        this.retort = retort;
        this.target = line.words().getFirst();
        this.sql = line.has("--sql");
        this.yes = line.has("--yes");
        this.edited = new EditedFlags(line);
        this.flags = new RunFlags(line);
    }

    @Override
    public Integer call() {
        Project project = retort.project();
        Upgrade upgrade = new Upgrade(project);
        if (sql) {
            TargetRange range = Targets.offline(target, Target.base());
            retort.output()
                    .verbatim(upgrade.script(
                            range.from(), range.to(), flags.transactions(), retort.session(), retort.serverVersion()));
            return ExitCode.DONE.number();
        }
        Target to = Targets.online(target);
        Gate gate = new Gate(retort);
        if (gate.rules().askBefore() && !mayRun(project, upgrade, to, gate)) {
            retort.output().message("Nothing was done.");
            return ExitCode.ANSWER_IS_NO.number();
        }
        long start = System.nanoTime();
        Progress progress = new Progress(
                retort.output(),
                retort.verbosity(),
                connection -> BeforeRun.of(project).symptoms(connection));
        Outcome outcome = run(project, upgrade, to, progress, gate);
        return progress.summary(
                        outcome,
                        Duration.ofNanos(System.nanoTime() - start),
                        upgrade.fileHeads(),
                        new AfterRun(retort, gate.rules()))
                .number();
    }

    /** Where there is nothing to do, nothing is asked and nothing backed up. */
    private boolean mayRun(Project project, Upgrade upgrade, Target to, Gate gate) {
        Preview.Forecast forecast = new Preview(project).upgrade(to, flags.transactions());
        upgrade.refuseEdited(edited.accepted());
        if (forecast.steps().isEmpty()) {
            return true;
        }
        gate.checkPredecessor(project, forecast);
        if (!gate.confirmed(forecast, yes)) {
            return false;
        }
        gate.backup();
        return true;
    }

    private Outcome run(Project project, Upgrade upgrade, Target to, Progress progress, Gate gate) {
        try {
            return upgrade.run(to, flags.options(progress, retort), edited.accepted());
        } catch (MigrationFailure e) {
            boolean back = gate.rules().onError() == RunRules.OnError.ROLLBACK
                    && !e.before().isEmpty()
                    && e.remains() == MigrationFailure.Remains.NOTHING;
            throw back ? takenBack(project, e) : e;
        }
    }

    private RuntimeException takenBack(Project project, MigrationFailure failure) {
        Progress progress = new Progress(retort.output(), retort.verbosity());
        try {
            Outcome outcome = new Downgrade(project).takeBack(failure.before(), flags.options(progress, retort));
            return TakenBackException.done(failure, outcome.headsAfter());
        } catch (PlanException | MigrationFailure | ConnectionException | LockTimeoutException e) {
            return TakenBackException.impossible(failure, e);
        }
    }
}
