package dev.retort.cli;

import dev.retort.cli.graph.CurrentCommand;
import dev.retort.cli.graph.HeadsCommand;
import dev.retort.cli.graph.HistoryCommand;
import dev.retort.cli.line.Form;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.Interruption;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.run.DowngradeCommand;
import dev.retort.cli.run.PlanCommand;
import dev.retort.cli.run.UpgradeCommand;
import dev.retort.cli.terminal.Terminal;
import dev.retort.connection.Readiness;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A command that is called so often that it shall not wait for the parser of all lines (docs/concepts/speed.md). What a plain line of
 * one means is the same for both; a test compares them.
 *
 * @param called for messages, as Failures takes it
 */
record OrdinaryCommand(RetortCommand retort, Callable<Integer> work, String called) {

    /** Empty for all other commands, and for lines that are not plain. */
    static Optional<OrdinaryCommand> of(Terminal terminal, Interruption interruption, String... arguments) {
        Optional<Line> line = Line.read(RetortCommand.OPTIONS, OrdinaryCommand::form, arguments);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Optional<RetortCommand> retort = RetortCommand.of(terminal, interruption, line.get());
        return retort.isEmpty() ? Optional.empty() : Optional.of(of(retort.get(), line.get()));
    }

    private static OrdinaryCommand of(RetortCommand retort, Line line) {
        if (connects(line)) {
            Readiness.begin();
        }
        Callable<Integer> work = work(retort, line);
        return new OrdinaryCommand(retort, work, "retort " + line.command() + (line.has("--down") ? " --down" : ""));
    }

    private static @Nullable Form form(String command) {
        return switch (command) {
            case "current" -> CurrentCommand.FORM;
            case "heads" -> HeadsCommand.FORM;
            case "history" -> HistoryCommand.FORM;
            case "plan" -> PlanCommand.FORM;
            case "upgrade" -> UpgradeCommand.FORM;
            case "downgrade" -> DowngradeCommand.FORM;
            default -> null;
        };
    }

    private static Callable<Integer> work(RetortCommand retort, Line line) {
        return switch (line.command()) {
            case "current" -> new CurrentCommand(retort, line);
            case "heads" -> new HeadsCommand(retort, line);
            case "history" -> new HistoryCommand(retort, line);
            case "plan" -> new PlanCommand(retort, line);
            case "upgrade" -> new UpgradeCommand(retort, line);
            case "downgrade" -> new DowngradeCommand(retort, line);
            default -> throw new IllegalArgumentException(line.command() + " has no form");
        };
    }

    /** Whether it asks the database under ordinary circumstances. */
    private static boolean connects(Line line) {
        return !line.command().equals("heads") && !line.command().equals("history") && !line.has("--sql");
    }
}
