package dev.retort.cli.backup;

import dev.retort.backup.Backup;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Output;
import dev.retort.project.RetortVersion;
import java.nio.file.Path;

/** Backups of the environment's database. */
public final class Backups {

    private final RetortCommand retort;
    private final SettingsFile.Content settings;
    private final Environment environment;

    public Backups(RetortCommand retort) {
        this.retort = retort;
        this.settings = retort.settings();
        this.environment = retort.environment(settings);
    }

    /**
     * Before a run that has work to do: makes a backup where the environment asks for one.
     *
     * @throws dev.retort.backup.BackupException when it is asked for and cannot be made
     */
    public void beforeRun() {
        switch (environment.rules().backup()) {
            case OFF -> {}
            case REQUIRED -> make();
            case OFFERED -> {
                Output output = retort.output();
                if (!output.canAsk()) {
                    output.message("No backup was made: nobody can be asked here; 'retort backup' makes one.");
                } else if (output.ask("Make a backup first?")) {
                    make();
                }
            }
        }
    }

    Backup.Made make() {
        Databases databases = retort.databases(settings);
        Path root = settings.settings().root();
        Path folder = root.resolve(environment.rules().backupFolder()).normalize();
        Output output = retort.output();
        output.progress("Backing up " + environment.name());
        Backup.Made made = new Backup(environment.name(), program(), folder, "retort " + RetortVersion.current())
                .make(databases.database(environment), settings.settings().tracking());
        ManifestFile.write(made.file(), made.manifest());
        output.progressDone();
        output.message("Backup: " + shown(made.file(), root) + " ("
                + size(made.manifest().size()) + ", at " + heads(made) + ")");
        return made;
    }

    /** A path with a separator is relative to the settings file; a name is looked for on the PATH. */
    String program() {
        String named = environment.rules().pgDump();
        if (named.isBlank()) {
            throw new CliException("pg_dump in environment '" + environment.name() + "' is empty; expected a path");
        }
        return named.contains("/") || named.contains("\\")
                ? settings.settings().root().resolve(named).toString()
                : named;
    }

    private static String heads(Backup.Made made) {
        return made.manifest().heads().isEmpty()
                ? "base"
                : String.join(", ", made.manifest().heads());
    }

    private static String shown(Path file, Path root) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " bytes" : bytes < 1 << 20 ? bytes / 1024 + " kB" : (bytes >> 20) + " MB";
    }
}
