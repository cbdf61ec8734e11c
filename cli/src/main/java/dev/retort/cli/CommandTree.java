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
    private static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            RevisionCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            MergeCommand.class,
            RebaseCommand.class,
            PlanCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            StampCommand.class,
            ValidateCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CurrentCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            EditCommand.class,
            EnsureVersionCommand.class,
            ListTemplatesCommand.class,
            LogCommand.class,
            DbCommand.class);

    private CommandTree() {}

    static CommandLine of(RetortCommand retort) {
        CommandLine commandLine = new CommandLine(retort);
        COMMANDS.forEach(commandLine::addSubcommand);
        return commandLine;
    }
}
