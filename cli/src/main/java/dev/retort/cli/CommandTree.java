package dev.retort.cli;

import dev.retort.cli.backup.BackupCommand;
import dev.retort.cli.backup.RestoreCommand;
import dev.retort.cli.compare.CheckCommand;
import dev.retort.cli.compare.DiffCommand;
import dev.retort.cli.compare.VerifyCommand;
import dev.retort.cli.file.EditCommand;
import dev.retort.cli.file.InitCommand;
import dev.retort.cli.file.ListTemplatesCommand;
import dev.retort.cli.file.MergeCommand;
import dev.retort.cli.file.RebaseCommand;
import dev.retort.cli.file.RevisionCommand;
import dev.retort.cli.graph.BranchesCommand;
import dev.retort.cli.graph.CurrentCommand;
import dev.retort.cli.graph.HeadsCommand;
import dev.retort.cli.graph.HistoryCommand;
import dev.retort.cli.graph.ShowCommand;
import dev.retort.cli.past.DoctorCommand;
import dev.retort.cli.past.ValidateCommand;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.run.DowngradeCommand;
import dev.retort.cli.run.EnsureVersionCommand;
import dev.retort.cli.run.LogCommand;
import dev.retort.cli.run.PlanCommand;
import dev.retort.cli.run.StampCommand;
import dev.retort.cli.run.UpgradeCommand;
import dev.retort.cli.server.DbCommand;
import java.util.List;
import picocli.CommandLine;

/** {@code retort} with its commands. They know it and it does not know them, so that no package needs another that needs it. */
final class CommandTree {

    /** In the order of {@code retort --help}. */
    private static final List<Named> COMMANDS = List.of(
            new Named("init", InitCommand.class),
            new Named("revision", RevisionCommand.class),
            new Named("check", CheckCommand.class),
            new Named("diff", DiffCommand.class),
            new Named("verify", VerifyCommand.class),
            new Named("merge", MergeCommand.class),
            new Named("rebase", RebaseCommand.class),
            new Named("plan", PlanCommand.class),
            new Named("upgrade", UpgradeCommand.class),
            new Named("downgrade", DowngradeCommand.class),
            new Named("stamp", StampCommand.class),
            new Named("validate", ValidateCommand.class),
            new Named("doctor", DoctorCommand.class),
            new Named("backup", BackupCommand.class),
            new Named("restore", RestoreCommand.class),
            new Named("current", CurrentCommand.class),
            new Named("heads", HeadsCommand.class),
            new Named("branches", BranchesCommand.class),
            new Named("history", HistoryCommand.class),
            new Named("show", ShowCommand.class),
            new Named("edit", EditCommand.class),
            new Named("ensure-version", EnsureVersionCommand.class),
            new Named("list-templates", ListTemplatesCommand.class),
            new Named("log", LogCommand.class),
            new Named("db", DbCommand.class));

    /** A command of which only the name is needed to find it: its annotations take the parser 10 ms. */
    private record Named(String name, Class<?> command) {}

    private CommandTree() {}

    /** With all commands. */
    static CommandLine of(RetortCommand retort) {
        CommandLine commandLine = new CommandLine(retort);
        COMMANDS.forEach(each -> commandLine.addSubcommand(each.name(), each.command()));
        return commandLine;
    }

    /**
     * Runs what the line says.
     *
     * @return the exit code
     */
    static int execute(RetortCommand retort, String... arguments) {
        LineFailures failures = new LineFailures(retort);
        return needed(retort, arguments)
                .setOut(retort.terminal().out())
                .setErr(retort.terminal().err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsArePositionalParams(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }

    /** Where the first word is a command, the line is about no other. */
    private static CommandLine needed(RetortCommand retort, String... arguments) {
        for (Named each : COMMANDS) {
            if (arguments.length > 0 && each.name().equals(arguments[0])) {
                return new CommandLine(retort).addSubcommand(each.name(), each.command());
            }
        }
        return of(retort);
    }
}
