package dev.retort.cli.backup;

import dev.retort.backup.Backup;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort backup}. */
@Command(
        name = "backup",
        description = {
            "Make a dump of the whole database with pg_dump, with a manifest beside it, and look whether it can be read.",
            "It goes to backups/, or to backup_folder of the environment."
        },
        footer = {"", "Examples:", "  retort backup", "  retort backup -e production"})
public final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        Backup.Made made = new Backups(retort).make();
        retort.output().line(made.file().toString());
        retort.output().json(ManifestFile.json(made.manifest()).with("file", made.file()));
        return ExitCode.DONE.number();
    }
}
