package dev.retort.cli.run;

import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Output;
import dev.retort.migration.Script;
import dev.retort.project.Preview;
import dev.retort.project.Preview.Forecast;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort plan}. */
@Command(
        name = "plan",
        description = {
            "Show what upgrade or downgrade would run now, and run nothing.",
            "It reads the database, takes no lock and writes nothing.",
            "A comment below a statement says whom its locks block, and what it rewrites and reads whole."
        },
        footer = {
            "",
            "Examples:",
            "  retort plan                     what 'retort upgrade head' would run",
            "  retort plan +1 -v               with the statements of Retort's own records",
            "  retort plan --down -1           what 'retort downgrade -1' would run"
        })
public final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description =
                    "Where upgrade would go: head, heads, a revision id or the beginning of one, a label, BRANCH@head,"
                            + " REV+N, or +N; head if not given.")
    private @Nullable String up;

    @Option(
            names = "--down",
            paramLabel = "TARGET",
            description =
                    "Where downgrade would go: base, a revision id or the beginning of one, a label, BRANCH@base, REV-N,"
                            + " or -N.")
    private @Nullable String down;

    @Mixin
    private TransactionFlags flags;

    /** As a {@link Line} has it. */
    public static final Form FORM = new Form(0, 1, List.of(Known.value("--down"))).with(TransactionFlags.OPTIONS);

    /** For the parser of all lines, which fills it. */
    public PlanCommand() {}

    public PlanCommand(RetortCommand retort, Line line) {
        this.retort = retort;
        this.up = line.word(0);
        this.down = line.value("--down");
        this.flags = new TransactionFlags(line);
    }

    @Override
    public Integer call() {
        Forecast forecast = forecast(new Preview(retort.project()));
        Output output = retort.output();
        PlanDetail detail = retort.verbosity() > 0 ? PlanDetail.ALL_STATEMENTS : PlanDetail.MIGRATIONS;
        new PlanText(detail, output).print(forecast);
        if (!forecast.edited().isEmpty()) {
            output.message("warning: a run would be refused, as what is applied was edited since: "
                    + forecast.edited().stream().map(Script::name).collect(Collectors.joining(", "))
                    + ". 'retort validate' shows what ran and what they say now.");
        }
        output.json(() -> new PlanJson(detail).of(forecast));
        return ExitCode.DONE.number();
    }

    private Forecast forecast(Preview preview) {
        if (down == null) {
            return preview.upgrade(Targets.online(up == null ? "head" : up), flags.transactions());
        }
        if (up != null) {
            throw new CliException("'" + up + "' is where to go up and '--down " + down
                    + "' where to go down; a plan goes one way, so leave one of them out");
        }
        return preview.downgrade(Targets.online(down), flags.transactions());
    }
}
